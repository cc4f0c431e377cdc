package org.homeward.summaries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.homeward.access.Caller;
import org.homeward.access.Role;
import org.homeward.fixtures.As;
import org.homeward.fixtures.HomewardTest;
import org.homeward.fixtures.PdfUa;
import org.homeward.language.Languages;
import org.homeward.plan.PlanId;
import org.homeward.tasks.OpenTasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** One summary, read by each of those it was sent to as far as it is open to them. */
@HomewardTest
class SummaryPagesTests {

    private static final Caller CASEWORKER = new Caller("caseworker", "Cora", Set.of(Role.CASEWORKER));

    @Autowired
    private MockMvc mvc;

    @Autowired
    private SummaryDesk desk;

    @Autowired
    private JdbcClient jdbc;

    private PlanId plan;
    private String pages;

    @BeforeEach
    void openPlan() {
        plan = new OpenTasks(jdbc).plan("caseworker", "family", "teacher", "clinician");
        pages = "/plans/" + plan + "/record/summaries";
    }

    @Test
    void givesEachOnlyTheirPartsAndKeepsWhatTheySaw() throws Exception {
        UUID sent = send("teacher", "family");
        jdbc.sql("""
                        insert into homeward.consent (id, plan_id, category, person, recipient, decision, recorded_at,
                               recipient_kind, recipient_ref)
                        values (gen_random_uuid(), ?, 'education', 'Parent', 'Tara', 'granted', now(), 'person', 'teacher')""").param(plan.value()).update();

        mvc.perform(get(pages + "/" + sent).with(As.signedIn("teacher")))
                .andExpect(content().string(containsString("Reads two grades up")))
                .andExpect(content().string(containsString("All are well")))
                .andExpect(content().string(not(containsString("Sleeps badly"))));
        mvc.perform(get(pages + "/" + sent).with(As.signedIn("family")))
                .andExpect(content().string(containsString("All are well")))
                .andExpect(content().string(not(containsString("Name of teacher"))));
        mvc.perform(get(pages + "/" + sent).with(As.signedIn("clinician"))).andExpect(status().isNotFound());
        mvc.perform(get(pages).with(As.signedIn("clinician")))
                .andExpect(content().string(containsString("No summaries")));
        assertThat(jdbc.sql("select count(*) from homeward.disclosure where plan_id = ? and what = 'summary'")
                        .param(plan.value())
                        .query(Long.class)
                        .single())
                .isPositive();

        jdbc.sql("update homeward.consent set ended_at = now() where plan_id = ?")
                .param(plan.value())
                .update();
        mvc.perform(get(pages + "/" + sent).with(As.signedIn("teacher")))
                .andExpect(content().string(containsString("Nothing in it is open to you now")));
        assertThat(jdbc.sql(
                                "select array_to_string(parts, ',') from homeward.summary_opened where username = 'teacher' and summary_id = ? order by at")
                        .param(sent)
                        .query(String.class)
                        .list())
                .containsExactly("1,2", "");
        assertThat(desk.open(plan, sent, CASEWORKER).recipients())
                .allSatisfy(to -> assertThat(to.opened()).isNotNull());
    }

    @Test
    void printsForEachReaderWhatIsOpenToThem() throws Exception {
        UUID sent = send("teacher", "family");
        jdbc.sql("""
                        insert into homeward.consent (id, plan_id, category, person, recipient, decision, recorded_at,
                               recipient_kind, recipient_ref)
                        values (gen_random_uuid(), ?, 'education', 'Parent', 'Tara', 'granted', now(), 'person', 'teacher')""").param(plan.value()).update();

        assertThat(words(pdf(sent, "teacher", Languages.ENGLISH)))
                .contains("About 100% of the spring", "sent this summary about Maya", "Reads two grades up")
                .doesNotContain("Sleeps badly");
        assertThat(words(pdf(sent, "family", Languages.SPANISH)))
                .contains("envió este resumen sobre Maya", "All are well")
                .doesNotContain("Sleeps badly");
        mvc.perform(get(pages + "/" + sent + "/summary.pdf").with(As.signedIn("clinician")))
                .andExpect(status().isNotFound());
        assertThat(desk.open(plan, sent, CASEWORKER).recipients())
                .allSatisfy(to -> assertThat(to.opened()).isNotNull());
    }

    private byte[] pdf(UUID sent, String reader, Locale language) throws Exception {
        byte[] pdf = mvc.perform(get(pages + "/" + sent + "/summary.pdf")
                        .with(As.signedIn(reader))
                        .locale(language))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(PdfUa.faults(pdf)).isEmpty();
        return pdf;
    }

    private static String words(byte[] pdf) throws IOException {
        try (var paper = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(paper).replaceAll("\\s+", " ");
        }
    }

    @Test
    void showsTheFormAgainWithEverythingThatWasTyped() throws Exception {
        mvc.perform(post(pages)
                        .param("text-1", "A long story")
                        .param("to-teacher", "true")
                        .param("ground-teacher", "court-order")
                        .with(csrf())
                        .with(As.signedIn("caseworker")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("A long story")))
                .andExpect(content().string(containsString("Name the court order or the law.")))
                .andExpect(content().string(containsString("what it sums up")));
        mvc.perform(get(pages + "/new").with(As.signedIn("family"))).andExpect(status().isForbidden());
        mvc.perform(get(pages + "/new").with(As.signedIn("caseworker"))).andExpect(status().isOk());
    }

    @Test
    void offersTheGroundsOfTheTableForEachSeatAndKeepsThemInWords() throws Exception {
        jdbc.sql("update homeward.team_member set seat = case username when 'family' then 'parent' else 'partner' end"
                        + " where plan_id = ? and username in ('family', 'teacher')")
                .param(plan.value())
                .update();

        assertThat(codes("family")).containsExactly("consent", "parent", "court-order", "other-law");
        assertThat(codes("teacher")).containsExactly("consent", "service", "education", "court-order", "other-law");
        mvc.perform(post(pages)
                        .param("heading", "The spring")
                        .param("text-0", "All are well")
                        .param("to-teacher", "true")
                        .param("ground-teacher", "parent")
                        .with(csrf())
                        .with(As.signedIn("caseworker")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Choose the legal ground for each person.")));

        UUID sent = send("family");
        mvc.perform(get(pages + "/" + sent).with(As.signedIn("family")))
                .andExpect(content().string(containsString("(a consent that names them)")));
    }

    private List<String> codes(String username) {
        return desk.grounds(plan, CASEWORKER).get(username).stream()
                .map(LegalGround::code)
                .toList();
    }

    private UUID send(String... usernames) {
        return desk.send(
                plan,
                new NewSummary(
                        "About 100% of the spring",
                        List.of(
                                new NewSummary.NewPart(null, "All are well"),
                                new NewSummary.NewPart("education", "Reads two grades up"),
                                new NewSummary.NewPart("mental-health", "Sleeps badly")),
                        List.of(usernames).stream()
                                .map(name -> new NewSummary.To(name, "consent", null))
                                .toList()),
                null,
                CASEWORKER);
    }
}
