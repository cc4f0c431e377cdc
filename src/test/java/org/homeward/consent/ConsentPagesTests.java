package org.homeward.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.homeward.access.Caller;
import org.homeward.access.Role;
import org.homeward.fixtures.As;
import org.homeward.fixtures.HomewardTest;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
import org.homeward.plan.TaskAnswers;
import org.homeward.tasks.OpenTasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@HomewardTest
class ConsentPagesTests {

    private static final Caller FAMILY = new Caller("family", "Jordan", Set.of(Role.FAMILY));
    private static final Caller TEACHER = new Caller("teacher", "Tess", Set.of(Role.TEACHER));
    private static final List<String> ELEMENTS =
            List.of("records", "purpose", "recipient", "right-to-revoke", "signature", "date");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ConsentRequests requests;

    @Autowired
    private PlanDesk plans;

    @Autowired
    private MessageSource messages;

    @Autowired
    private JdbcClient jdbc;

    private PlanId plan;

    @BeforeEach
    void planOfThree() {
        plan = new OpenTasks(jdbc).plan("caseworker", "family", "teacher");
    }

    @Test
    void keepsWordForWordWhatWasSignedAndAFingerprintOfIt() throws Exception {
        UUID consent = agree("education", "teacher");

        var row = jdbc.sql(
                        "select signed_text, signed_sha256, recipient_kind, recipient_ref from homeward.consent where id = ?")
                .param(consent)
                .query()
                .singleRow();
        assertThat(String.valueOf(row.get("signed_text")))
                .startsWith("Consent to share education records with teacher.")
                .contains(
                        "It can be taken back at any time", "What for: To plan help at school.", "Signed by: Jordan.");
        assertThat(row.get("signed_sha256")).isEqualTo(ConsentText.fingerprint(String.valueOf(row.get("signed_text"))));
        assertThat(row.get("recipient_kind")).isEqualTo("person");
        mvc.perform(get("/plans/" + plan + "/consents/" + consent).with(As.signedIn("family")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("It can be taken back at any time")))
                .andExpect(content().string(containsString(String.valueOf(row.get("signed_sha256")))));
    }

    @Test
    void listsForAWithdrawalWhatHadBeenSharedWithWhom() throws Exception {
        plans.recordAnswers(
                plan,
                answers(Map.of(), "goals", List.of(Map.of("title", "Read every day"))),
                new Caller("caseworker", "Ana", Set.of(Role.CASEWORKER)));
        UUID consent = agree("education", "teacher");
        assertThat(plans.summary(plan, TEACHER).goals()).hasSize(1);
        assertThat(plans.summary(plan, TEACHER).goals()).hasSize(1);

        mvc.perform(post("/plans/" + plan + "/consents/" + consent + "/withdraw")
                        .with(csrf())
                        .with(As.signedIn("family")))
                .andExpect(redirectedUrl("/plans/" + plan + "/consents/" + consent));

        assertThat(plans.summary(plan, TEACHER).goals()).isEmpty();
        mvc.perform(get("/plans/" + plan + "/consents/" + consent).with(As.signedIn("family")))
                .andExpect(content().string(containsString("Tess")))
                .andExpect(content().string(containsString("2 times that day")))
                .andExpect(content().string(containsString("cannot be called back")));
        mvc.perform(get("/plans/" + plan + "/consents").with(As.signedIn("family")))
                .andExpect(content().string(containsString("Who has seen what")))
                .andExpect(content().string(containsString("taken back")));
    }

    @Test
    void showsAPartnerOnlyTheConsentsThatNameThem() throws Exception {
        UUID own = agree("education", "teacher");
        UUID foreign = agree("health", "Dr. Osei");

        mvc.perform(get("/plans/" + plan + "/consents").with(As.signedIn("teacher")))
                .andExpect(content().string(containsString("Education records")))
                .andExpect(content().string(not(containsString("Health records"))))
                .andExpect(content().string(not(containsString("Who has seen what"))));
        mvc.perform(get("/plans/" + plan + "/consents/" + own).with(As.signedIn("teacher")))
                .andExpect(status().isOk());
        mvc.perform(get("/plans/" + plan + "/consents/" + foreign).with(As.signedIn("teacher")))
                .andExpect(status().isNotFound());
    }

    @Test
    void saysPlainlyWhenAConsentOpensNothing() throws Exception {
        agree("education", "Team of this plan");

        mvc.perform(get("/plans/" + plan + "/consents").with(As.signedIn("family")))
                .andExpect(content().string(containsString("so it opens nothing yet")));
    }

    @Test
    void hasASentenceForEveryElementThatTheTableAsksFor() throws IOException {
        String table = Files.readString(Path.of("decisions/consent-requirements/consent-requirements.dmn"));
        List<String> codes = table.lines()
                .filter(line -> line.contains("[\"") && line.contains("signature"))
                .flatMap(line -> Arrays.stream(
                        line.substring(line.indexOf('[') + 1, line.indexOf(']')).split(",")))
                .map(code -> code.replaceAll("[^a-z-]", ""))
                .distinct()
                .toList();
        assertThat(codes).contains("right-to-revoke", "redisclosure-notice");
        for (String code : codes) {
            assertThat(messages.getMessage("consent.element." + code, new Object[7], Locale.ENGLISH))
                    .as(code)
                    .isNotBlank();
        }
    }

    private UUID agree(String category, String recipient) {
        plans.recordAnswers(
                plan,
                answers(
                        Map.of(),
                        "consent.requests",
                        List.of(Map.of(
                                "category", category, "recipient", recipient, "purpose", "To plan help at school"))),
                FAMILY);
        UUID request = requests.ask(plan).getFirst().requestId();
        plans.recordAnswers(
                plan,
                new TaskAnswers(
                        OpenTasks.key(),
                        "ask-for-consent",
                        "consent-request",
                        "Ask for consent",
                        "consent",
                        List.of(
                                new TaskAnswers.Answer("decision", "Decision", "granted", "Yes", "consent.decision"),
                                new TaskAnswers.Answer("person", "Person", "Jordan", "Jordan", "consent.person")),
                        Map.of(
                                "requestId", request.toString(),
                                "consentRule", Map.of("longest", "P12M", "elements", ELEMENTS))),
                FAMILY);
        return jdbc.sql("select id from homeward.consent where request_id = ?")
                .param(request)
                .query(UUID.class)
                .single();
    }

    private static TaskAnswers answers(Map<String, Object> about, String record, Object value) {
        return new TaskAnswers(
                OpenTasks.key(),
                "choose-what-to-share",
                "consent-collection",
                "Choose",
                "consent-choice",
                List.of(new TaskAnswers.Answer("rows", "Rows", value, "words", record)),
                about);
    }
}
