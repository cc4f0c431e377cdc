package org.homeward.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.homeward.access.Caller;
import org.homeward.access.Conflict;
import org.homeward.access.Role;
import org.homeward.fixtures.As;
import org.homeward.fixtures.HomewardTest;
import org.homeward.plan.PlanId;
import org.homeward.tasks.OpenTasks;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** Files on the record: taken once, handed out to those for whom they are, never changed. */
@HomewardTest
class DocumentPagesTests {

    private static final Caller CASEWORKER = new Caller("caseworker", "Cora", Set.of(Role.CASEWORKER));

    @Autowired
    private MockMvc mvc;

    @Autowired
    private DocumentDesk desk;

    @Autowired
    private JdbcClient jdbc;

    private PlanId plan;
    private String page;

    @BeforeEach
    void openPlan() {
        plan = new OpenTasks(jdbc).plan("caseworker", "family", "teacher");
        page = "/plans/" + plan + "/record/documents";
    }

    @Test
    void filesOnceForADoubleClickAndHandsItOutAsItWas() throws Exception {
        for (int i = 0; i < 2; i++) {
            mvc.perform(multipart(page)
                            .file(new MockMultipartFile("file", "order.pdf", "image/png", Files.PDF))
                            .param("title", "Court order <b>of March</b>")
                            .param("source", "From the clerk")
                            .param("readers", "family")
                            .param("requestKey", "k-" + plan)
                            .with(csrf())
                            .with(As.signedIn("caseworker")))
                    .andExpect(redirectedUrl(page));
        }
        Document filed = desk.newest(plan, CASEWORKER, null, 5).getFirst();
        assertThat(desk.newest(plan, CASEWORKER, null, 5)).hasSize(1);
        mvc.perform(get(page).with(As.signedIn("family")))
                .andExpect(content().string(containsString("Court order &lt;b&gt;of March&lt;/b&gt;")));
        mvc.perform(get(page + "/" + filed.id() + "/file").with(As.signedIn("family")))
                .andExpect(status().isOk())
                .andExpect(content().bytes(Files.PDF))
                .andExpect(content().contentType("application/pdf"))
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Security-Policy", containsString("sandbox")));
        assertThat(jdbc.sql("select count(*) from audit.entry where what = 'document.handed-out' and subject = ?")
                        .param(filed.id().toString())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void takesThePlaceOutOfAPhotoAndSaysSo() throws Exception {
        mvc.perform(multipart(page)
                        .file(new MockMultipartFile("file", "room.jpg", "image/jpeg", Photos.fromAPhone()))
                        .param("title", "Her room")
                        .param("source", "Taken by the foster parent")
                        .param("readers", "family")
                        .with(csrf())
                        .with(As.signedIn("caseworker")))
                .andExpect(redirectedUrl(page));
        Document filed = desk.newest(plan, CASEWORKER, null, 1).getFirst();
        assertThat(new String(desk.handOut(plan, filed.id(), CASEWORKER).bytes(), StandardCharsets.ISO_8859_1))
                .doesNotContain("Secret");
        assertThat(filed.givenFingerprint()).isNotNull().isNotEqualTo(filed.fingerprint());
        mvc.perform(get(page + "/" + filed.id()).with(As.signedIn("family")))
                .andExpect(content().string(containsString("Taken out of the photo")))
                .andExpect(content().string(containsString(filed.givenFingerprint())));
    }

    @Test
    void showsTheFormAgainWithEverythingThatWasTyped() throws Exception {
        mvc.perform(multipart(page)
                        .file(new MockMultipartFile("file", "report.pdf", "application/pdf", Files.PROGRAM))
                        .param("title", "Report\u0000 of the school")
                        .param("source", "")
                        .param("readers", "staff")
                        .param("dated", "2031-02-30")
                        .with(csrf())
                        .with(As.signedIn("caseworker")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("of the school")))
                .andExpect(content().string(containsString("year-month-day")));
        mvc.perform(multipart(page)
                        .file(new MockMultipartFile("file", "report.pdf", "application/pdf", Files.PROGRAM))
                        .param("title", "Report of the school")
                        .param("source", "")
                        .param("readers", "staff")
                        .with(csrf())
                        .with(As.signedIn("caseworker")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("This file is a program")))
                .andExpect(content().string(containsString("Say who made it")));
        assertThat(desk.newest(plan, CASEWORKER, null, 5)).isEmpty();
    }

    @Test
    void hidesFromEachWhatIsNotForThem() throws Exception {
        UUID health = file("Blood test", "health", "everybody", null);
        UUID own = file("Staff letter", null, "staff", null);
        for (String who : new String[] {"teacher", "auditor", "family"}) {
            boolean seesHealth = who.equals("family");
            mvc.perform(get(page + "/" + own + "/file").with(As.signedIn(who))).andExpect(status().isNotFound());
            mvc.perform(get(page + "/" + health + "/file").with(As.signedIn(who)))
                    .andExpect(seesHealth ? status().isOk() : status().isNotFound());
            mvc.perform(get(page).with(As.signedIn(who)))
                    .andExpect(content().string(not(containsString("Staff letter"))));
        }
        String other = "/plans/" + new OpenTasks(jdbc).plan("caseworker") + "/record/documents/" + own;
        mvc.perform(get(other).with(As.signedIn("caseworker"))).andExpect(status().isNotFound());
    }

    @Test
    void closesTheEarlierOneWithItsCorrection() {
        UUID first = file("Report", null, "family", null);
        UUID second = file("Report, right child", "mental-health", "staff", first);

        assertThat(desk.newest(plan, CASEWORKER, null, 5))
                .extracting(Document::id)
                .containsExactly(second);
        assertThat(desk.find(plan, first, CASEWORKER).replacedBy()).isEqualTo(second);
        Caller family = new Caller("family", "Jordan", Set.of(Role.FAMILY));
        assertThatThrownBy(() -> desk.find(plan, first, family)).hasMessage("No such document");
        assertThatThrownBy(() -> file("Again", null, "staff", first)).isInstanceOf(Conflict.class);
    }

    @Test
    void refusesToHandOutWhatWasAlteredInTheDatabase() {
        UUID id = file("Report", null, "staff", null);
        jdbc.sql("alter table homeward.document_content disable trigger user").update();
        jdbc.sql("update homeward.document_content set bytes = 'x' where document_id = ?")
                .param(id)
                .update();
        jdbc.sql("alter table homeward.document_content enable trigger user").update();

        assertThatThrownBy(() -> desk.handOut(plan, id, CASEWORKER)).hasMessageContaining("not as it was filed");
        assertThatThrownBy(() -> jdbc.sql("delete from homeward.document").update())
                .hasMessageContaining("never changed or deleted");
    }

    @Test
    void answersOtherPrograms() throws Exception {
        mvc.perform(multipart("/api/plans/" + plan + "/documents")
                        .file(new MockMultipartFile("file", "order.pdf", null, Files.PDF))
                        .param("title", "Order")
                        .param("source", "The court")
                        .param("readers", "staff")
                        .with(As.caseworker()))
                .andExpect(status().isCreated());
        mvc.perform(get("/api/plans/" + plan + "/documents").with(As.caseworker()))
                .andExpect(jsonPath("$.items[0].mediaType").value("application/pdf"))
                .andExpect(jsonPath("$.items[0].sha256").isNotEmpty());
        mvc.perform(multipart("/api/plans/" + plan + "/documents").with(As.caseworker()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors.length()").value(4));
    }

    private UUID file(String title, @Nullable String category, String readers, @Nullable UUID replaces) {
        return desk.file(
                plan,
                new NewDocument(
                        title, category, readers, "The school", null, "a.pdf", Files.PDF, replaces, "It was wrong"),
                null,
                CASEWORKER);
    }
}
