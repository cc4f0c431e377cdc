package org.homeward.tasks.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.oidcLogin;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.homeward.fixtures.HomewardTest;
import org.homeward.plan.PlanId;
import org.homeward.tasks.OpenTasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@HomewardTest
class TaskPagesTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    private OpenTasks given;
    private PlanId plan;
    private String person;
    private long task;

    @BeforeEach
    void aPersonOfTheirOwnWithOneTask() {
        given = new OpenTasks(jdbc);
        person = "person-" + OpenTasks.key();
        plan = given.plan(person, "ben");
        long form = given.form("{'type':'textfield','key':'title','label':'Title','validate':{'required':true}}");
        task = given.task(plan, Instant.now().minusSeconds(3600), form, "caseworker");
    }

    @Test
    void listsWhatIsToDoForWhichChildAndWhatIsLate() throws Exception {
        String page = page(get("/tasks"));

        assertThat(page)
                .contains("Review intake", "Maya Canary", "hw-due--overdue", "Nobody yet", "/tasks/" + task, "Take it");
        assertThat(page(get("/tasks?show=overdue"))).contains("Review intake");
        assertThat(page(get("/tasks?show=mine"))).contains("You have taken no tasks");
        assertThat(page(get("/tasks?show=nonsense"))).contains("Review intake");
    }

    @Test
    void saysInOneClickWhyATaskIsDueWhenItIs() throws Exception {
        given.dueBy(task, "review-intake", "PT4H", "Local default, no legal source: read within four hours.");

        assertThat(page(get("/tasks"))).contains("/tasks/" + task + "#why-this-date");
        assertThat(page(get("/plans"))).contains("/tasks/" + task + "/why");
        assertThat(page(get("/tasks/" + task)))
                .contains("Why this date", "4 hours", "Local default, no legal source: read within four hours.");
        assertThat(page(get("/tasks/" + task + "/why"))).contains("4 hours", "How long people have for a task");
    }

    @Test
    void pointsToTheRuleWhenATasksDateIsADateOfThePlan() throws Exception {
        assertThat(page(get("/tasks/" + task))).contains("This is a date of the plan", plan + "/deadlines");
    }

    @Test
    void tellsNobodyElseWhyATaskIsDue() throws Exception {
        mvc.perform(get("/tasks/" + task + "/why")
                        .with(oidcLogin()
                                .idToken(token -> token.claim("preferred_username", "stranger-" + OpenTasks.key()))
                                .authorities(new SimpleGrantedAuthority("ROLE_CASEWORKER"))))
                .andExpect(status().isNotFound());
    }

    @Test
    void bringsTheListAgainOnlyWhenItHasChanged() throws Exception {
        String seen = find("seen=([0-9a-f]+)", page(get("/tasks")));

        as(get("/tasks/list?show=todo&cursor=&seen=" + seen).header("HX-Request", "true"))
                .andExpect(status().isNoContent());
        given.task(plan, null, null, "caseworker");
        assertThat(page(get("/tasks/list?show=todo&seen=" + seen).header("HX-Request", "true")))
                .contains("id=\"tasks\"", "No due date")
                .doesNotContain("<html");
    }

    @Test
    void bringsAChildInDangerToTheTopOfAnOpenList() throws Exception {
        given.makeAtOnce(given.task(plan, Instant.now().plusSeconds(3600), null, "caseworker"));

        String list = page(get("/tasks/list?show=todo&cursor=&seen=0").header("HX-Request", "true"));

        assertThat(list).doesNotContain("Back to the first");
        assertThat(list.indexOf("At once")).isPositive().isLessThan(list.indexOf("</tr>", list.indexOf("<tbody>")));
    }

    @Test
    void showsATaskWithItsFormAndWhoHasIt() throws Exception {
        assertThat(page(get("/tasks/" + task)))
                .contains("data-island=\"form-viewer\"", "Nobody has this task yet", "id=\"complete\"", "For ", "Maya")
                .contains("\"key\":\"title\"", "/plans/" + plan + "/context");

        as(post("/tasks/" + task + "/claim").with(csrf()))
                .andExpect(redirectedUrl("/tasks/" + task))
                .andExpect(flash().attributeExists("notice"));
        assertThat(page(get("/tasks/" + task))).contains("This task is yours", "Put it back", "Name of ben");

        as(post("/tasks/" + task + "/assign").param("user", "ben").with(csrf()))
                .andExpect(redirectedUrl("/tasks/" + task));
        assertThat(page(get("/tasks/" + task)))
                .contains("Name of ben has this task", "data-read-only=\"true\"")
                .doesNotContain("id=\"complete\"");
        as(post("/tasks/" + task + "/claim").with(csrf())).andExpect(flash().attributeExists("alarm"));
    }

    @Test
    void keepsADraftPerWindowAndRefusesTheStaleOne() throws Exception {
        draft("first", 0, "window-a")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.version").value(1));
        draft("second", 0, "window-a").andExpect(status().isOk());
        draft("other", 0, "window-b").andExpect(status().isConflict());
        draft("other", 2, "window-b").andExpect(status().isOk());
        draft("third", 0, "window-a").andExpect(status().isConflict());

        assertThat(page(get("/tasks/" + task))).contains("{\"title\":\"other\"}");
    }

    @Test
    void completesWithWhatComesNextInPlaceOfTheForm() throws Exception {
        complete("{\"title\":\"\"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("title"));
        complete("{broken").andExpect(status().isUnprocessableContent());

        String done = body(complete("{\"title\":\"Read\"}").andExpect(status().isOk()));
        assertThat(done).contains("What comes next", "One moment").doesNotContain("<html");
        assertThat(body(complete("{\"title\":\"Read\"}").andExpect(status().isOk())))
                .contains("What comes next");

        String seen = find("seen=([0-9a-f]+)", done);
        as(get("/tasks/" + task + "/next?seen=" + seen).header("HX-Request", "true"))
                .andExpect(status().isNoContent());
        long next = given.task(plan, null, null, "caseworker");
        given.task(plan, null, null, "supervisor");
        assertThat(page(get("/tasks/" + task + "/next?seen=" + seen).header("HX-Request", "true")))
                .contains("/tasks/" + next, "Others have it now", "free, for", "supervisor");
        assertThat(page(get("/tasks/" + task))).contains("This task is done", "/tasks/" + next);
    }

    @Test
    void tellsAPageThatAsksWhenSomeoneElseTookTheTask() throws Exception {
        String seen = find("seen=([0-9a-f]+)", page(get("/tasks/" + task)));
        as(get("/tasks/" + task + "/status?seen=" + seen).header("HX-Request", "true"))
                .andExpect(status().isNoContent());

        jdbc.sql("insert into homeward.task_work (task_key, plan_id, assignee) values (?, ?, 'ben')")
                .params(task, plan.value())
                .update();

        assertThat(page(get("/tasks/" + task + "/status?seen=" + seen).header("HX-Request", "true")))
                .contains("Name of ben has this task");
    }

    @Test
    void listsThePlansTasksForItsPage() throws Exception {
        assertThat(page(get("/tasks/of-plan/" + plan)))
                .contains("Review intake", "free, for")
                .doesNotContain("<html");
        assertThat(page(get("/tasks/of-plan/" + given.plan("ben")))).contains("Nothing is open");
    }

    private ResultActions draft(String title, int version, String window) throws Exception {
        return as(post("/tasks/" + task + "/draft?version=" + version + "&window=" + window)
                .param("data", "{\"title\":\"" + title + "\"}")
                .with(csrf()));
    }

    private ResultActions complete(String data) throws Exception {
        return as(post("/tasks/" + task + "/complete")
                .param("data", data)
                .param("version", "0")
                .param("window", "w")
                .header("HX-Request", "true")
                .with(csrf()));
    }

    private ResultActions as(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(oidcLogin()
                .idToken(token -> token.subject(person))
                .authorities(new SimpleGrantedAuthority("ROLE_caseworker"))));
    }

    private String page(MockHttpServletRequestBuilder request) throws Exception {
        return body(as(request).andExpect(status().isOk()));
    }

    private static String body(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String find(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
        return matcher.group(1);
    }
}
