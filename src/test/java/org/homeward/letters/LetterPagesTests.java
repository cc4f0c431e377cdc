package org.homeward.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.homeward.access.Caller;
import org.homeward.access.Role;
import org.homeward.consent.ConsentLives;
import org.homeward.fixtures.As;
import org.homeward.fixtures.HomewardTest;
import org.homeward.fixtures.PdfUa;
import org.homeward.language.Languages;
import org.homeward.matters.MatterDesk;
import org.homeward.matters.MatterId;
import org.homeward.plan.PlanId;
import org.homeward.tasks.OpenTasks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Letters written when something happens to a plan, each to its person in their language, and read by whom they are for. */
@HomewardTest
class LetterPagesTests {

    private static final Caller CASEWORKER = new Caller("caseworker", "Cora", Set.of(Role.CASEWORKER));
    private static final Caller FAMILY = new Caller("family", "Fay", Set.of(Role.FAMILY));
    private static final Set<LetterKind> LETTERS = EnumSet.complementOf(EnumSet.of(LetterKind.SUMMARY));
    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private LetterDesk letters;

    @Autowired
    private MatterDesk matters;

    @Autowired
    private ConsentLives consents;

    @Autowired
    private Languages languages;

    @Autowired
    private JdbcClient jdbc;

    private PlanId plan;
    private String pages;

    @BeforeEach
    void openPlan() {
        plan = new OpenTasks(jdbc).plan("caseworker", "family", "teacher", "young");
        seat("family", "parent");
        seat("young", "child");
        pages = "/plans/" + plan + "/letters";
    }

    @AfterEach
    void speakEnglishAgain() {
        jdbc.sql("delete from homeward.person_setting").update();
    }

    @Test
    void invitesOnceEachInTheirOwnLanguage() throws Exception {
        languages.choose("family", Languages.SPANISH);

        letters.send(plan, LetterKind.MEETING_INVITATION, Map.of("day", DAY), "job-1");
        letters.send(plan, LetterKind.MEETING_INVITATION, Map.of("day", DAY), "job-1");

        assertThat(letters.ofPlan(plan, FAMILY)).singleElement().satisfies(letter -> {
            assertThat(letter.heading()).isEqualTo("El equipo de la familia se reúne el 30 de noviembre de 2026");
            assertThat(letter.body())
                    .contains("Hola, Name of family:")
                    .contains("Maya")
                    .doesNotContain("{");
            assertThat(letter.fingerprint())
                    .isEqualTo(Fingerprint.of("es", letter.heading(), letter.body()))
                    .hasSize(64);
        });
        mvc.perform(get(pages).with(As.signedIn("family")))
                .andExpect(content().string(containsString("El equipo de la familia")));
        mvc.perform(get(pages).with(As.signedIn("teacher")))
                .andExpect(content().string(not(containsString("El equipo de la familia"))));
        UUID id = letters.ofPlan(plan, FAMILY).getFirst().id();
        mvc.perform(get(pages + "/" + id).with(As.signedIn("family")))
                .andExpect(content().string(containsString("pedir un intérprete sin costo")));
        mvc.perform(get(pages + "/" + id).with(As.signedIn("teacher"))).andExpect(status().isNotFound());
    }

    @Test
    void printsEveryKindOfLetterForScreenReadersInBothLanguages() throws Exception {
        var filled =
                Map.of("day", DAY, "outcome", "Approved in part", "record", "Substance use", "recipient", "Dr. Wells");
        for (var language : Languages.ALL) {
            languages.choose("family", language);
            for (LetterKind kind : LETTERS) {
                letters.sendTo(plan, kind, "Name of family", null, filled, language + " " + kind);
            }
        }

        List<Letter> all = letters.ofPlan(plan, FAMILY);
        assertThat(all).hasSize(2 * LETTERS.size());
        for (Letter letter : all) {
            byte[] pdf = mvc.perform(
                            get(pages + "/" + letter.id() + "/letter.pdf").with(As.signedIn("family")))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsByteArray();
            assertThat(PdfUa.faults(pdf)).as(letter.heading()).isEmpty();
        }
    }

    @Test
    void tellsHowARequestWasAnswered() {
        MatterId matter = matters.open(plan, "service-request", null, "request-" + plan, "open");

        matters.close(plan, matter, "approved-in-part", "close-" + plan, "close-request");

        assertThat(letters.ofPlan(plan, FAMILY)).singleElement().satisfies(letter -> {
            assertThat(letter.kind()).isEqualTo(LetterKind.REQUEST_ANSWER);
            assertThat(letter.body()).contains("The answer: Approved in part.");
        });
    }

    @Test
    void writesAboutAWithdrawnConsentOnlyToWhoHadGivenIt() {
        UUID consent = UUID.randomUUID();
        jdbc.sql("""
                        insert into homeward.consent (id, plan_id, category, person, recipient, decision, recorded_at, ended_at, end_reason)
                        values (?, ?, 'substance-use', 'Name of young', 'Dr. Wells', 'granted', now(), now(), 'withdrawn')""").params(consent, plan.value()).update();

        consents.stopped(plan, consent, "stopped-" + consent, "stop-sharing");

        assertThat(letters.ofPlan(plan, new Caller("young", "Young", Set.of(Role.FAMILY))))
                .singleElement()
                .satisfies(letter ->
                        assertThat(letter.body()).contains("Substance use").contains("Dr. Wells"));
        assertThat(letters.ofPlan(plan, FAMILY)).isEmpty();
        assertThat(letters.ofPlan(plan, CASEWORKER)).isEmpty();
    }

    @Test
    void tellsOfAMoveWhenTheCaseworkerSaysSo() throws Exception {
        mvc.perform(post(pages)
                        .param("day", "2026-11-30")
                        .with(As.signedIn("caseworker"))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andExpect(flash().attribute("notice", "The family is told of the move."));
        mvc.perform(post(pages)
                        .param("day", "soon")
                        .with(As.signedIn("caseworker"))
                        .with(csrf()))
                .andExpect(flash().attribute("alarm", "Enter the day of the move."));
        mvc.perform(post(pages)
                        .param("day", "2026-11-30")
                        .with(As.signedIn("family"))
                        .with(csrf()))
                .andExpect(status().isForbidden());

        List<Letter> sent = letters.ofPlan(plan, CASEWORKER);
        assertThat(sent).extracting(Letter::username).contains("family");
        assertThat(sent.getFirst().heading()).isEqualTo("Maya lives in a new place from November 30, 2026");
    }

    @Test
    void neverCarriesTheWordsOfALetterIntoTheAuditTrail() {
        letters.send(plan, LetterKind.PLAN_ENDS, Map.of("day", DAY), "end-" + plan);

        assertThat(jdbc.sql("select detail from audit.entry where plan_id = ? and what = 'letter.sent'")
                        .param(plan.value())
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .allSatisfy(detail -> assertThat(detail).contains("fingerprint").doesNotContain("Maya"));
    }

    private void seat(String username, String seat) {
        jdbc.sql("update homeward.team_member set seat = ? where plan_id = ? and username = ?")
                .params(seat, plan.value(), username)
                .update();
    }
}
