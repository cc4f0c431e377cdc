package org.homeward.tasks.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import org.homeward.fixtures.As;
import org.homeward.fixtures.HomewardTest;
import org.homeward.plan.PlanId;
import org.homeward.tasks.OpenTasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@HomewardTest
class TaskApiTests {

    private static final Instant DUE = Instant.parse("2099-03-05T18:00:00Z");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    private PlanId plan;
    private long task;

    @BeforeEach
    void oneTask() {
        var given = new OpenTasks(jdbc);
        plan = given.plan("caseworker", "ben");
        long form = given.form("""
                {'type':'textfield','key':'title','label':'Title','validate':{'required':true}},
                {'type':'number','key':'weeks','label':'Weeks','properties':{'routing':'true'}},
                {'type':'checklist','key':'who','values':['a','b']},
                {'type':'datetime','subtype':'date','key':'from'},
                {'type':'dynamiclist','path':'goals','label':'Goals','components':[{'type':'textfield','key':'title'}]}""");
        task = given.task(plan, DUE, form, "caseworker");
    }

    @Test
    void tellsWhatIsOpenWithoutAnyName() throws Exception {
        mvc.perform(get("/api/tasks?planId=" + plan).with(As.caseworker()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].taskId").value(String.valueOf(task)))
                .andExpect(jsonPath("$.items[0].planId").value(plan.toString()))
                .andExpect(jsonPath("$.items[0].name").value("Review intake"))
                .andExpect(jsonPath("$.items[0].elementId").value("review-intake"))
                .andExpect(jsonPath("$.items[0].processId").value("intake-and-triage"))
                .andExpect(jsonPath("$.items[0].dueAt").value("2099-03-05T18:00:00Z"))
                .andExpect(jsonPath("$.items[0].priority").value(50))
                .andExpect(jsonPath("$.items[0].assignee").isEmpty())
                .andExpect(jsonPath("$.items[0].candidateGroups[0]").value("caseworker"))
                .andExpect(jsonPath("$.items[0].formId").value("intake-review"))
                .andExpect(jsonPath("$.next").isEmpty())
                .andExpect(content().string(not(containsString("Canary"))));
    }

    @Test
    void walksFromClaimToCompletion() throws Exception {
        send("claim", "", "caseworker").andExpect(status().isNoContent());
        send("claim", "", "ben")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").isNotEmpty());
        send("save", "{\"data\":{\"title\":\"Re\"}}", "caseworker")
                .andExpect(status().isNoContent())
                .andExpect(header().string("ETag", "\"1\""));
        mvc.perform(get("/api/tasks/" + task + "/form").with(As.caseworker()))
                .andExpect(jsonPath("$.schema.components[0].key").value("title"))
                .andExpect(jsonPath("$.data.title").value("Re"))
                .andExpect(jsonPath("$.draftVersion").value(1));
        send("complete", "{\"data\":{\"title\":\"\",\"weeks\":\"x\"}}", "caseworker")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.errors[0].field").value("title"))
                .andExpect(jsonPath("$.errors[0].message").value("Enter an answer for “Title”."))
                .andExpect(jsonPath("$.errors[1].field").value("weeks"));
        send("complete", "{\"data\":{\"title\":\"Read\",\"weeks\":3}}", "caseworker")
                .andExpect(status().isNoContent());
        send("complete", "{\"data\":{\"title\":\"Read\",\"weeks\":3}}", "caseworker")
                .andExpect(status().isConflict());
        mvc.perform(get("/api/tasks?planId=" + plan).with(As.caseworker()))
                .andExpect(jsonPath("$.items").isEmpty());
        mvc.perform(get("/api/tasks/" + task).with(As.caseworker()))
                .andExpect(jsonPath("$.state").value("done"))
                .andExpect(jsonPath("$.assignee").value("caseworker"));
    }

    @Test
    void letsOnlyThoseWhoMaySteerAssign() throws Exception {
        send("assign", "{\"user\":\"ben\"}", "caseworker").andExpect(status().isConflict());
        assign("{\"user\":\"ben\"}").andExpect(status().isNoContent());
        assign("{\"user\":\"nobody-here\"}").andExpect(status().isUnprocessableContent());
        assign("{}").andExpect(status().isUnprocessableContent());
        send("release", "", "ben").andExpect(status().isNoContent());
    }

    @Test
    void hidesTasksFromEverybodyElse() throws Exception {
        for (String role : new String[] {"caseworker", "teacher", "policy-editor", "administrator", "auditor"}) {
            var stranger = As.person("stranger", role);
            mvc.perform(get("/api/tasks/" + task).with(stranger)).andExpect(status().isNotFound());
            mvc.perform(get("/api/tasks/" + task + "/form").with(stranger)).andExpect(status().isNotFound());
            mvc.perform(post("/api/tasks/" + task + "/claim").with(stranger)).andExpect(status().isNotFound());
            mvc.perform(get("/api/tasks?planId=" + plan).with(stranger))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.items").isEmpty());
        }
        mvc.perform(get("/api/tasks")).andExpect(status().isUnauthorized());
        mvc.perform(get("/api/tasks").with(SecurityMockMvcRequestPostProcessors.jwt()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "99999999999999999999", "-1", "0", "1.5"})
    void answersKeysThatAreNoneAsMissing(String key) throws Exception {
        mvc.perform(get("/api/tasks/{key}", key).with(As.caseworker())).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"sort=name", "cursor=zzz", "cursor=MTIfeA", "limit=0", "limit=201", "limit=x", "overdue=maybe"})
    void refusesQueriesThatMakeNoSense(String query) throws Exception {
        mvc.perform(get("/api/tasks?" + query).with(As.caseworker())).andExpect(status().isUnprocessableContent());
    }

    @Test
    void answersAPlanThatIsNoneWithNothing() throws Exception {
        mvc.perform(get("/api/tasks?assignee=%00&group=%00&planId=" + plan).with(As.caseworker()))
                .andExpect(status().isOk());
        mvc.perform(get("/api/tasks?planId=x").with(As.caseworker()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "\"x\"",
                "{\"data\":\"x\"}",
                "{\"data\":[1]}",
                "{\"data\":{\"title\":{\"a\":[{}]},\"weeks\":[],\"who\":\"a\",\"from\":7,\"goals\":{}}}",
                "{\"data\":{\"title\":\"x\",\"weeks\":1e400}}",
                "{\"data\":{\"title\":\"x\",\"who\":[null,{\"a\":1},[[]]]}}",
                "{\"data\":{\"title\":\"x\",\"goals\":[1,null,[],{\"title\":5}]}}",
                "{\"data\":{\"title\":\"x\",\"from\":\"2026-02-30\"}}",
                "{\"data\":{\"title\":\"\\u0000\"}}",
                "{\"data\":{\"title\":\"x\"},\"draftVersion\":\"y\"}"
            })
    void refusesJunkWithoutEverFailing(String body) throws Exception {
        send("complete", body, "caseworker").andExpect(status().isUnprocessableContent());
        assertThat(send("save", body, "caseworker").andReturn().getResponse().getStatus())
                .isIn(204, 422);
    }

    @Test
    void keepsTextThatDatabasesStumbleOver() throws Exception {
        String text = "Zoë \\u0000 \\ud800 ‮ \\\" '; drop table -- <script>";
        send("save", "{\"data\":{\"title\":\"" + text + "\",\"weeks\":1e300}}", "caseworker")
                .andExpect(status().isNoContent());
        send("complete", "{\"data\":{\"title\":\"" + text + "\"}}", "caseworker")
                .andExpect(status().isNoContent());
    }

    private ResultActions send(String action, String body, String username) throws Exception {
        return mvc.perform(post("/api/tasks/" + task + "/" + action)
                .with(As.person(username, "caseworker"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private ResultActions assign(String body) throws Exception {
        return mvc.perform(post("/api/tasks/" + task + "/assign")
                .with(As.supervisor())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }
}
