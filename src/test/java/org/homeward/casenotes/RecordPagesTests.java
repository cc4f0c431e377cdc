package org.homeward.casenotes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.homeward.fixtures.As;
import org.homeward.fixtures.HomewardTest;
import org.homeward.tasks.OpenTasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Writing and reading the record on pages: nothing that was typed is lost, nothing that was entered runs. */
@HomewardTest
class RecordPagesTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    private String record;
    private String api;

    @BeforeEach
    void openPlan() {
        var plan = new OpenTasks(jdbc).plan("caseworker", "family", "teacher");
        record = "/plans/" + plan + "/record";
        api = "/api/plans/" + plan + "/notes";
    }

    @Test
    void keepsWhatWasTypedWhenSomethingIsWrong() throws Exception {
        mvc.perform(writing("/write/decision").param("heading", "Move to kin").param("text", "Because <script>"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Say who decided")))
                .andExpect(content().string(containsString("Because &lt;script&gt;")))
                .andExpect(content().string(containsString("Kept as a draft")));
        mvc.perform(get(record + "/write/decision").with(As.signedIn("caseworker")))
                .andExpect(content().string(containsString("Move to kin")));
        mvc.perform(get(record + "/write/note").with(As.signedIn("teacher")))
                .andExpect(content().string(not(containsString("Move to kin"))));

        mvc.perform(writing("/write/decision")
                        .param("heading", "Move to kin")
                        .param("text", "Because <script>alert(1)</script>")
                        .param("decidedBy", "Judge Roe")
                        .param("ground", "Court order of March")
                        .param("onDay", "2026-03-05")
                        .param("readers", "family"))
                .andExpect(status().is3xxRedirection());
        assertThat(jdbc.sql("select count(*) from homeward.case_note_draft where form = 'decision' and plan_id = "
                                + "cast(? as uuid)")
                        .param(record.split("/")[2])
                        .query(Long.class)
                        .single())
                .isZero();
        mvc.perform(get(record).with(As.signedIn("family")))
                .andExpect(content().string(containsString("by Judge Roe")))
                .andExpect(content().string(containsString("&lt;script&gt;alert(1)")));
    }

    @Test
    void keepsADraftWhileSomebodyTypes() throws Exception {
        mvc.perform(writing("/write/note/draft").param("text", "Half a sent").param("other", "x"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Kept as a draft")));
        mvc.perform(get(record + "/write/note").with(As.signedIn("caseworker")))
                .andExpect(content().string(containsString("Half a sent")));
        mvc.perform(writing("/write/note/drop")).andExpect(status().is3xxRedirection());
        mvc.perform(get(record + "/write/note").with(As.signedIn("caseworker")))
                .andExpect(content().string(not(containsString("Half a sent"))));
    }

    @Test
    void findsByWordsThatStayOutOfTheAddress() throws Exception {
        mvc.perform(post(api)
                        .with(As.caseworker())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"kind":"contact","onDay":"2026-03-05","atTime":"14:30","way":"phone","withWhom":["The aunt"],
                                 "heading":"Call","text":"She would také Maya"}"""))
                .andExpect(status().isCreated());
        mvc.perform(post(record + "/search")
                        .param("words", "would TAKE")
                        .with(csrf())
                        .with(As.signedIn("caseworker")))
                .andExpect(content().string(containsString("with The aunt")));
        mvc.perform(post(record + "/search")
                        .param("words", "nothing like it")
                        .with(csrf())
                        .with(As.signedIn("caseworker")))
                .andExpect(content().string(containsString("Nothing was found")));
        mvc.perform(get(api).param("kind", "contact")
                        .param("from", "2026-03-05")
                        .with(As.caseworker()))
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].way").value("phone"));
        mvc.perform(get(api).param("to", "2026-03-04").with(As.caseworker()))
                .andExpect(jsonPath("$.items.length()").value(0));
    }

    @Test
    void refusesBadInputWithWords() throws Exception {
        mvc.perform(writing("/write/note")
                        .param("heading", "A\u0000B")
                        .param("text", "y".repeat(10_000_000))
                        .param("onDay", "31.12.2026"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("year-month-day")));
        mvc.perform(post(api)
                        .with(As.caseworker())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"kind\":\"gossip\"}"))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(get(record + "/notes/nonsense").with(As.signedIn("caseworker")))
                .andExpect(status().isNotFound());
        mvc.perform(get(record + "/write/gossip").with(As.signedIn("caseworker")))
                .andExpect(status().isNotFound());
        mvc.perform(get(record + "/write/note").with(As.signedIn("family"))).andExpect(status().isForbidden());
        mvc.perform(get(record).with(As.signedIn("auditor"))).andExpect(status().isForbidden());
        mvc.perform(get(record).param("cursor", "bm9wZQ").with(As.signedIn("caseworker")))
                .andExpect(status().isUnprocessableContent());
    }

    private MockHttpServletRequestBuilder writing(String path) {
        return post(record + path).with(csrf()).with(As.signedIn("caseworker"));
    }
}
