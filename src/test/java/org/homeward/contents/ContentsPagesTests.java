package org.homeward.contents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
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
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
import org.homeward.tasks.OpenTasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The pages on which people read and change what a plan says. */
@HomewardTest
class ContentsPagesTests {

    private static final Caller CASEWORKER = new Caller("caseworker", "Cora", Set.of(Role.CASEWORKER));

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ContentsDesk contents;

    @Autowired
    private PlanDesk plans;

    @Autowired
    private JdbcClient jdbc;

    private PlanId plan;
    private String pages;

    @BeforeEach
    void planWithAGoal() {
        plan = new OpenTasks(jdbc).plan("caseworker", "family");
        pages = "/plans/" + plan + "/contents";
        add(
                ItemKind.GOAL,
                Map.of("title", "School every day", "measure", "Days at school", "targetDate", "2027-03-05"));
        add(
                ItemKind.MILESTONE,
                Map.of("title", "One whole week", "goal", goal().id().toString()));
        add(ItemKind.SAFETY, Map.of("sign", "She stays in her room", "response", "We sit with her <b>quietly</b>"));
        add(ItemKind.WORDS, Map.of("whose", "Maya", "words", "I want to stay\nat my school."));
    }

    @Test
    void showsWhatThePlanSaysToStaffAndFamily() throws Exception {
        for (String person : List.of("caseworker", "family")) {
            mvc.perform(get(pages).with(As.signedIn(person)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("School every day")))
                    .andExpect(content().string(containsString("One whole week")))
                    .andExpect(content().string(containsString("When we see: She stays in her room")))
                    .andExpect(content().string(containsString("&lt;b&gt;quietly&lt;/b&gt;")))
                    .andExpect(content().string(containsString("I want to stay")));
        }
    }

    @Test
    void offersTheFamilyTheirOwnWordsButNotTheGoals() throws Exception {
        mvc.perform(get(pages).with(As.signedIn("family")))
                .andExpect(content().string(containsString(pages + "/new/words")))
                .andExpect(content().string(not(containsString(pages + "/new/goal"))));
        mvc.perform(get(pages + "/new/words").with(As.signedIn("family"))).andExpect(status().isOk());
        mvc.perform(get(pages + "/new/goal").with(As.signedIn("family"))).andExpect(status().isForbidden());
    }

    @Test
    void hidesThePagesOfAPlanOfOthers() throws Exception {
        for (String page : List.of("", "/compare", "/paper", "/paper.pdf", "/" + goal().id())) {
            mvc.perform(get(pages + page).with(As.signedIn("teacher"))).andExpect(status().isNotFound());
        }
        mvc.perform(get("/plans/" + plan + "/as-known").with(As.signedIn("teacher")))
                .andExpect(status().isNotFound());
    }

    @Test
    void keepsEveryEntryWhenOneIsWrong() throws Exception {
        mvc.perform(post(pages + "/new/goal")
                        .with(As.signedIn("caseworker"))
                        .with(csrf())
                        .param("requestKey", UUID.randomUUID().toString())
                        .param("measure", "Kept words")
                        .param("targetDate", "next week"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Kept words")))
                .andExpect(content().string(containsString("year-month-day")));
    }

    @Test
    void putsBothWordingsSideBySideWhenSomebodyWasFirst() throws Exception {
        PlanItem goal = goal();
        contents.reword(plan, goal.id(), 1, new Wording(Map.of("title", "Lessons every day")), CASEWORKER);

        mvc.perform(post(pages + "/" + goal.id())
                        .with(As.signedIn("caseworker"))
                        .with(csrf())
                        .param("revision", "1")
                        .param("title", "Mornings at school"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Lessons every day")))
                .andExpect(content().string(containsString("value=\"Mornings at school\"")))
                .andExpect(content().string(containsString("name=\"revision\" value=\"2\"")));
        assertThat(goal().heading()).isEqualTo("Lessons every day");
    }

    @Test
    void showsEveryWordingAndBringsOneBackThatWasTakenOut() throws Exception {
        PlanItem goal = goal();
        mvc.perform(post(pages + "/" + goal.id() + "/removal")
                        .with(As.signedIn("caseworker"))
                        .with(csrf())
                        .param("revision", "1")
                        .param("why", "No longer needed"))
                .andExpect(status().is3xxRedirection());
        mvc.perform(get(pages + "/" + goal.id()).with(As.signedIn("caseworker")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("No longer needed")))
                .andExpect(content().string(containsString("Saving it brings it back")));
    }

    @Test
    void tellsWordByWordHowTwoVersionsDiffer() throws Exception {
        plans.newVersion(plan, "job-one-" + plan, "new-version");
        contents.reword(plan, goal().id(), 1, new Wording(Map.of("title", "School most days")), CASEWORKER);

        mvc.perform(get(pages + "/compare").with(As.signedIn("family")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<del>every day</del>")))
                .andExpect(content().string(containsString("<ins>most days</ins>")));
        mvc.perform(get(pages).with(As.signedIn("caseworker")))
                .andExpect(content().string(containsString("One thing has")));
        mvc.perform(get(pages + "/compare?from=7").with(As.signedIn("family"))).andExpect(status().isNotFound());
    }

    @Test
    void printsAPdfThatScreenReadersCanRead() throws Exception {
        plans.newVersion(plan, "job-one-" + plan, "new-version");
        byte[] pdf = mvc.perform(get(pages + "/paper.pdf?version=1").with(As.signedIn("family")))
                .andExpect(status().isOk())
                .andExpect(content().contentType(MediaType.APPLICATION_PDF))
                .andExpect(header().string("Content-Disposition", not(containsString("Maya"))))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        assertThat(PdfUa.faults(pdf)).isEmpty();
        try (var paper = Loader.loadPDF(pdf)) {
            assertThat(paper.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(paper.getDocumentInformation().getTitle()).isEqualTo("Service plan");
            assertThat(new PDFTextStripper().getText(paper))
                    .contains("Plan of Maya Canary", "School every day", "One whole week", "I want to stay");
        }
    }

    @Test
    void printsALongPlanWithNamesFromEverywhere() throws Exception {
        String names = "Nguyễn Thị Ánh, Łukasz, Zoë, Ahmet Şahin, Олена, Μαρία, 王芳, 김민준, ሰላም, สมชาย, محمد, 😀";
        add(ItemKind.WORDS, Map.of("whose", "Maya", "words", names));
        for (int number = 0; number < 60; number++) {
            add(ItemKind.GOAL, Map.of("title", "Goal " + number, "measure", "Days at school"));
        }
        byte[] pdf = mvc.perform(
                        get(pages + "/paper.pdf").with(As.signedIn("family")).locale(Languages.SPANISH))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        assertThat(PdfUa.faults(pdf)).isEmpty();
        try (var paper = Loader.loadPDF(pdf)) {
            assertThat(paper.getNumberOfPages()).isGreaterThan(1);
            assertThat(paper.getDocumentCatalog().getLanguage()).isEqualTo("es");
            assertThat(new PDFTextStripper().getText(paper)).contains(names);
        }
    }

    @Test
    void showsThePlanOnOnePage() throws Exception {
        mvc.perform(get(pages + "/paper").with(As.signedIn("family")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("data-label=\"Then we\"")));
    }

    @Test
    void showsWhatWasKnownOnADay() throws Exception {
        mvc.perform(get("/plans/" + plan + "/as-known").with(As.signedIn("caseworker")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Goals: School every day")));
        mvc.perform(get("/plans/" + plan + "/as-known?day=soon").with(As.signedIn("caseworker")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("year-month-day")));
    }

    @Test
    void letsProgramsReadAndChangeButNeverOverwrite() throws Exception {
        String api = "/api/plans/" + plan + "/contents";
        String item = api + "/" + goal().id();
        mvc.perform(get(api).with(As.caseworker()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].fields.title").value("School every day"));
        mvc.perform(put(item)
                        .with(As.caseworker())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"revision\":1,\"fields\":{\"title\":\"New\"}}"))
                .andExpect(status().isNoContent());
        mvc.perform(put(item)
                        .with(As.caseworker())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"revision\":1,\"fields\":{\"title\":\"Other\"}}"))
                .andExpect(status().isConflict());
        mvc.perform(post(api)
                        .with(As.caseworker())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"kind\":\"service\",\"fields\":{}}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("name"));
        mvc.perform(get(api + "/difference?from=today").with(As.caseworker())).andExpect(status().isOk());
    }

    private PlanItem goal() {
        return contents.now(plan, CASEWORKER).stream()
                .filter(item -> item.kind() == ItemKind.GOAL)
                .findFirst()
                .orElseThrow();
    }

    private void add(ItemKind kind, Map<String, String> fields) {
        contents.add(plan, kind, new Wording(fields), null, CASEWORKER);
    }
}
