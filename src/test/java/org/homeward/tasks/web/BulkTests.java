package org.homeward.tasks.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.homeward.fixtures.As;
import org.homeward.fixtures.HomewardTest;
import org.homeward.plan.PlanId;
import org.homeward.tasks.OpenTasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@HomewardTest
class BulkTests {

    private static final Instant SOON = Instant.now().plus(3, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MICROS);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    private OpenTasks given;
    private PlanId plan;

    @BeforeEach
    void planOfTwo() {
        given = new OpenTasks(jdbc);
        plan = given.plan("caseworker", "ben");
    }

    @Test
    void takesWhatIsFreeAndSaysWhatWasNot() throws Exception {
        long free = given.task(plan, SOON, null, "caseworker");
        long taken = given.task(plan, SOON, null, "caseworker");
        jdbc.sql("insert into homeward.task_work (task_key, plan_id, assignee) values (?, ?, 'ben')")
                .params(taken, plan.value())
                .update();
        long foreign = given.task(given.plan("ben"), SOON, null, "caseworker");

        bulk("caseworker", "take", List.of(free, taken, foreign))
                .andExpect(flash().attribute("notice", "1 task was taken."))
                .andExpect(flash().attribute(
                                "alarm",
                                "1 task was not: Someone else has this task now. 1 task was not: No such task"));

        assertThat(worker(free)).isEqualTo("caseworker");
        assertThat(worker(taken)).isEqualTo("ben");
        assertThat(history(free)).containsExactly("TAKEN caseworker");
        assertThat(history(foreign)).isEmpty();
    }

    @Test
    void handsOverWithAReasonThatStaysWithEachTask() throws Exception {
        List<Long> tasks =
                List.of(given.task(plan, SOON, null, "caseworker"), given.task(plan, null, null, "supervisor"));

        bulk("supervisor", "hand", tasks, "user", "ben", "reason", " ")
                .andExpect(flash().attribute("alarm", containsString("Say why")));
        assertThat(worker(tasks.getFirst())).isNull();

        bulk("supervisor", "hand", tasks, "user", "ben", "reason", "Ana is away this week")
                .andExpect(flash().attribute("notice", "2 tasks were handed over."));
        for (long task : tasks) {
            assertThat(worker(task)).isEqualTo("ben");
            assertThat(history(task)).containsExactly("HANDED_OVER supervisor Ana is away this week");
        }
        mvc.perform(get("/tasks/" + tasks.getFirst()).with(As.signedIn("supervisor")))
                .andExpect(content().string(containsString("supervisor handed it to Name of ben.")))
                .andExpect(content().string(containsString("“Ana is away this week”")));
    }

    @Test
    void handsFreeTasksOnInOneGoAndLeavesThemFreeWhenItCannot() throws Exception {
        long free = given.task(plan, SOON, null, "caseworker");

        bulk("caseworker", "hand", List.of(free), "user", "stranger", "reason", "In court until noon")
                .andExpect(flash().attribute("alarm", containsString("not on the plan's team")));
        assertThat(worker(free)).isNull();

        bulk("caseworker", "hand", List.of(free), "user", "ben", "reason", "In court until noon")
                .andExpect(flash().attribute("notice", "1 task was handed over."));
        assertThat(worker(free)).isEqualTo("ben");
    }

    @Test
    void movesOnlyDatesThatTheAgencySetItself() throws Exception {
        long own = given.task(plan, SOON, null, "caseworker");
        given.dueBy(own, "review-intake", "P3D", "Local default, no legal source: three days.");
        long ofTheLaw = given.task(plan, SOON, null, "caseworker");
        LocalDate later = LocalDate.now(ZoneId.of("America/Chicago")).plusDays(9);

        bulk("supervisor", "move", List.of(own, ofTheLaw), "due", later.toString(), "reason", "The school is closed")
                .andExpect(flash().attribute("notice", containsString("1 task was moved")))
                .andExpect(flash().attribute("alarm", containsString("a deadline of the plan: a rule set it")));

        assertThat(history(own)).containsExactly("MOVED supervisor The school is closed");
        assertThat(history(ofTheLaw)).isEmpty();
        String commands = jdbc.sql("""
                        select string_agg(serialized_event, ' ') from homeward.event_publication
                         where event_type like '%MoveTaskDue'""").query(String.class).single();
        Instant end =
                later.plusDays(1).atStartOfDay(ZoneId.of("America/Chicago")).toInstant();
        assertThat(commands)
                .contains(String.valueOf(own))
                .contains(end.toString())
                .doesNotContain("school");
        mvc.perform(get("/tasks/" + own + "/why").with(As.signedIn("supervisor")))
                .andExpect(content().string(containsString("supervisor moved this date:")));
    }

    @Test
    void refusesADayThatIsOverAndMovesNothingOfOthers() throws Exception {
        long task = given.task(plan, SOON, null, "caseworker");
        given.dueBy(task, "review-intake", "P3D", "Local default, no legal source: three days.");

        bulk("supervisor", "move", List.of(task), "due", "2020-01-01", "reason", "why not")
                .andExpect(flash().attribute("alarm", containsString("This day is over")));
        bulk("supervisor", "move", List.of(task), "due", "soon", "reason", "why not")
                .andExpect(flash().attribute("alarm", containsString("Enter the new day")));
        bulk("caseworker", "move", List.of(task), "due", "2090-01-01", "reason", "why not")
                .andExpect(flash().attribute("alarm", containsString("Only whoever has the task")));
        assertThat(history(task)).isEmpty();
    }

    @Test
    void asksForMarksAndGoesBackToTheListOnly() throws Exception {
        bulk("caseworker", "take", List.of())
                .andExpect(flash().attribute("alarm", containsString("Mark the tasks first")))
                .andExpect(redirectedUrl("/tasks"));
        bulk("caseworker", "take", List.of(1L), "back", "/tasks?show=mine")
                .andExpect(redirectedUrl("/tasks?show=mine"));
        bulk("caseworker", "take", List.of(1L), "back", "https://example.org/tasks?x")
                .andExpect(redirectedUrl("/tasks"));
    }

    @Test
    void narrowsTheListAndKeepsItUnderAName() throws Exception {
        long soon = given.task(plan, SOON, null, "caseworker");
        long later = given.task(plan, SOON.plus(90, ChronoUnit.DAYS), null, "caseworker");

        var narrowed = get("/tasks?show=todo&step=intake-and-triage&stage=intake&within=7");
        mvc.perform(narrowed.with(As.signedIn("caseworker")))
                .andExpect(content().string(containsString("task-" + soon)))
                .andExpect(content().string(not(containsString("task-" + later))));
        mvc.perform(get("/tasks?step=mediation").with(As.signedIn("caseworker")))
                .andExpect(content().string(not(containsString("task-" + soon))));

        mvc.perform(post("/tasks/views")
                        .param("show", "todo")
                        .param("stage", "intake")
                        .param("within", "7")
                        .param("name", "Intakes this week")
                        .with(csrf())
                        .with(As.signedIn("caseworker")))
                .andExpect(redirectedUrl("/tasks?show=todo&stage=intake&within=7"));
        mvc.perform(get("/tasks").with(As.signedIn("caseworker")))
                .andExpect(content().string(containsString("href=\"/tasks?show=todo&amp;stage=intake&amp;within=7\"")))
                .andExpect(content().string(containsString("Intakes this week")));
        mvc.perform(get("/tasks").with(As.signedIn("supervisor")))
                .andExpect(content().string(not(containsString("Intakes this week"))));
    }

    private ResultActions bulk(String who, String act, List<Long> tasks, String... more) throws Exception {
        var request = post("/tasks/bulk").param("act", act).with(csrf()).with(As.signedIn(who));
        tasks.forEach(task -> request.param("task", String.valueOf(task)));
        for (int i = 0; i < more.length; i += 2) {
            request.param(more[i], more[i + 1]);
        }
        return mvc.perform(request);
    }

    private String worker(long task) {
        return jdbc.sql("select max(assignee) from homeward.task_work where task_key = ?")
                .param(task)
                .query((row, number) -> java.util.Optional.ofNullable(row.getString(1)))
                .single()
                .orElse(null);
    }

    private List<String> history(long task) {
        return jdbc.sql("""
                        select concat_ws(' ', kind, by_user, reason) from homeward.task_event
                         where task_key = ? order by id""").param(task).query(String.class).list();
    }
}
