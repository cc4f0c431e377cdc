package org.homeward.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.homeward.access.Caller;
import org.homeward.access.Conflict;
import org.homeward.access.NotVisible;
import org.homeward.access.Role;
import org.homeward.fixtures.As;
import org.homeward.fixtures.Database;
import org.homeward.fixtures.HomewardTest;
import org.homeward.plan.PlanId;
import org.homeward.tasks.BasedOn;
import org.homeward.tasks.OpenTasks;
import org.homeward.tasks.TaskDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A partner answers one task through a link: once, on one device, and nothing else of the plan. */
@HomewardTest
@ExtendWith(OutputCaptureExtension.class)
class LinkPagesTests {

    private static final Caller DANA = new Caller("caseworker", "Dana", Set.of(Role.CASEWORKER));
    private static final int ROUNDS = 250;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private LinkDesk desk;

    @Autowired
    private LinkHolder holder;

    @Autowired
    private TaskDesk tasks;

    private OpenTasks given;
    private PlanId plan;
    private UUID theo;
    private long task;

    @BeforeEach
    void somebodyIsAsked() {
        Database.empty();
        given = new OpenTasks(jdbc);
        plan = given.plan("caseworker", "supervisor");
        theo = UUID.randomUUID();
        jdbc.sql("""
                        insert into homeward.team_member (id, plan_id, name, role, discipline, since)
                        values (?, ?, 'Theo Brandt', 'School counselor', 'school-counseling', now())""").params(theo, plan.value()).update();
        task = assessment();
    }

    @Test
    void opensTheFormOfTheTaskAndNothingElse(CapturedOutput output) throws Exception {
        String token = make();
        mvc.perform(get("/link/" + token))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(header().string("Referrer-Policy", "no-referrer"))
                .andExpect(content().string(containsString("id=\"begin\"")))
                .andExpect(content().string(not(containsString("Maya"))));
        Cookie cookie = begin(token);

        mvc.perform(get("/link").cookie(cookie))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Maya")))
                .andExpect(content().string(containsString("/link/draft")))
                .andExpect(content().string(not(containsString("Canary"))))
                .andExpect(content().string(not(containsString(plan.toString()))))
                .andExpect(content().string(not(containsString(token))));
        for (String other : List.of("/tasks", "/tasks/" + task, "/plans", "/plans/" + plan, "/notices")) {
            mvc.perform(get(other).cookie(cookie).accept("text/html")).andExpect(status().is3xxRedirection());
        }
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/link");
        assertThat(output.getAll()).doesNotContain(token).doesNotContain(cookie.getValue());
        assertThat(everythingKept()).doesNotContain(token).doesNotContain(cookie.getValue());
    }

    @Test
    void keepsWhatIsTypedAndIsAnsweredOnce() throws Exception {
        Cookie cookie = begin(make());
        mvc.perform(post("/link/draft").cookie(cookie).with(csrf()).param("data", "{\"title\":\"Half a thought\"}"))
                .andExpect(status().isOk());
        mvc.perform(get("/link").cookie(cookie)).andExpect(content().string(containsString("Half a thought")));
        mvc.perform(get("/tasks?show=all").with(As.signedIn("supervisor")))
                .andExpect(content().string(containsString("Theo Brandt")));

        complete(cookie, "{\"title\":\"\"}").andExpect(status().isUnprocessableContent());
        for (int click = 0; click < 2; click++) {
            complete(cookie, "{\"title\":\"The whole thought\"}").andExpect(redirectedUrl("/link"));
        }

        mvc.perform(get("/link").cookie(cookie)).andExpect(content().string(containsString("Thank you")));
        assertThat(completions()).isEqualTo(1);
        assertThat(jdbc.sql("select by_name from homeward.task_event where task_key = ? and kind = 'DONE'")
                        .param(task)
                        .query(String.class)
                        .list())
                .containsExactly("Theo Brandt");
    }

    @Test
    void worksOnOneDeviceOnly() throws Exception {
        String token = make();
        Cookie first = begin(token);

        expectClosed(mvc.perform(get("/link/" + token)));
        expectClosed(mvc.perform(post("/link").with(csrf()).param("token", token)));
        expectClosed(mvc.perform(
                get("/link").cookie(new Cookie("homeward-link", first.getValue().toLowerCase()))));
        mvc.perform(get("/link/" + token).cookie(first)).andExpect(status().isOk());
        assertThat(begin(token, first).getValue()).isEqualTo(first.getValue());
    }

    @Test
    void saysTheSameOfEveryLinkThatOpensNothing() throws Exception {
        var texts = new ArrayList<String>();
        texts.add(closed(make(), "update homeward.task_link set until = now() - interval '1 second'"));
        texts.add(closed(make(), "update homeward.task_link set ended_at = now() where ended_at is null"));
        texts.add(closed(make(), "update homeward.task_link set answered_at = now()"));
        texts.add(closed(make(), "update homeward.team_member set left_at = now() where name = 'Theo Brandt'"));
        jdbc.sql("update homeward.team_member set left_at = null").update();
        texts.add(closed(make(), """
                insert into homeward.departure (id, username, source, reason, ended_by, ended_by_name, ended_at)
                values (gen_random_uuid(), 'caseworker', 'office', 'left', 'supervisor', 'Sue', now())"""));
        jdbc.sql("delete from homeward.departure").update();
        texts.add(closed(
                make(),
                "update homeward.team_member set left_at = now() + interval '1 hour' where username = 'caseworker'"));
        jdbc.sql("update homeward.team_member set left_at = null").update();
        texts.add(closed(make(), "update engine.user_task set state = 'CANCELED'"));
        jdbc.sql("update engine.user_task set state = 'CREATED'").update();
        texts.add(closed("forged" + make().substring(6), "update homeward.plan set revision = revision"));

        assertThat(texts).hasSize(8).allSatisfy(text -> assertThat(text).contains("This link does not open anything"));
        assertThat(texts.stream()
                        .map(text -> text.substring(text.indexOf("<main")))
                        .distinct())
                .hasSize(1);
    }

    @Test
    void isTakenBackWithWhatWasBegun() throws Exception {
        Cookie cookie = begin(make());
        mvc.perform(post("/link/draft").cookie(cookie).with(csrf()).param("data", "{\"title\":\"Half\"}"));
        UUID link = desk.ofTask(task, DANA).getFirst().id();

        mvc.perform(post("/tasks/" + task + "/links/" + link + "/withdraw")
                        .with(As.signedIn("supervisor"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/tasks/" + task + "/links"));

        expectClosed(mvc.perform(get("/link").cookie(cookie)));
        expectClosed(complete(cookie, "{\"title\":\"Too late\"}"));
        assertThat(tasks.find(task, DANA).assignee()).isNull();
        assertThat(completions()).isZero();
    }

    @Test
    void beginsEmptyWhateverOthersHadBegun() throws Exception {
        Caller supervisor = new Caller("supervisor", "Sana", Set.of(Role.SUPERVISOR));
        tasks.save(task, Map.of("title", "Words of the office"), BasedOn.ANYTHING, supervisor);
        tasks.release(task, supervisor);
        Cookie first = begin(make());
        mvc.perform(get("/link").cookie(first)).andExpect(content().string(not(containsString("Words of the office"))));
        mvc.perform(post("/link/draft").cookie(first).with(csrf()).param("data", "{\"title\":\"Words of the first\"}"));

        desk.withdraw(task, desk.ofTask(task, DANA).getFirst().id(), DANA);
        Cookie second = begin(make());
        mvc.perform(get("/link").cookie(second))
                .andExpect(content().string(containsString("/link/draft")))
                .andExpect(content().string(not(containsString("Words of the"))));
        mvc.perform(post("/link/draft").cookie(second).with(csrf()).param("data", "{}"));

        assertThat(jdbc.sql("select draft::text from homeward.task_work where task_key = ?")
                        .param(task)
                        .query(String.class)
                        .single())
                .isEqualTo("{}");
    }

    @Test
    void isListedWithItsPlanAndTakenBackThere() throws Exception {
        Cookie cookie = begin(make());
        UUID link = desk.ofTask(task, DANA).getFirst().id();
        mvc.perform(get("/plans/" + plan + "/links").with(As.signedIn("caseworker")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Theo Brandt")))
                .andExpect(content().string(containsString("/plans/" + plan + "/links/" + link + "/withdraw")));

        mvc.perform(post("/plans/" + plan + "/links/" + link + "/withdraw")
                        .with(As.signedIn("caseworker"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/plans/" + plan + "/links"));

        expectClosed(mvc.perform(get("/link").cookie(cookie)));
    }

    /** An address that comes with wrong links again and again waits; the others do not. */
    @Test
    void letsNobodyTryForEver() throws Exception {
        String token = make();
        for (int wrong = 0; wrong < 1000; wrong++) {
            mvc.perform(get("/link/wrong").with(from("192.0.2.7"))).andExpect(status().isNotFound());
        }
        mvc.perform(get("/link/" + token).with(from("192.0.2.7")))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().string("Retry-After", "60"))
                .andExpect(header().string("Referrer-Policy", "no-referrer"))
                .andExpect(content().string(not(containsString(token))));
        mvc.perform(get("/link/" + token)).andExpect(status().isOk());
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    @Test
    void endsByItselfAndAnEarlierOneByALaterOne() {
        make();
        make();
        assertThat(desk.ofTask(task, DANA)).filteredOn(Link::isLive).hasSize(1);

        jdbc.sql("update homeward.task_link set until = now() - interval '1 second'")
                .update();
        desk.endWhatIsOver();

        assertThat(desk.ofTask(task, DANA)).filteredOn(Link::isLive).isEmpty();
    }

    @Test
    void isMadeOnlyByThePlansWorkersForPartnersAndForTasksOfTheTable() throws Exception {
        mvc.perform(get("/tasks/" + task + "/links").with(As.signedIn("caseworker")))
                .andExpect(content().string(containsString("Theo Brandt")))
                .andExpect(content().string(not(containsString("Name of supervisor"))));
        mvc.perform(post("/tasks/" + task + "/links")
                        .with(As.signedIn("caseworker"))
                        .with(csrf())
                        .param("member", UUID.randomUUID().toString()))
                .andExpect(flash().attribute("alarm", "Choose somebody from the list."));
        mvc.perform(post("/tasks/" + task + "/links")
                        .with(As.signedIn("caseworker"))
                        .with(csrf())
                        .param("member", theo.toString())
                        .param("email", "no address"))
                .andExpect(flash().attribute("alarm", containsString("no e-mail address")));
        assertThat(desk.ofTask(task, DANA)).isEmpty();

        long other = given.task(plan, null, null, "caseworker", "teacher");
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> desk.make(other, theo, DANA));
        assertThatExceptionOfType(NotVisible.class)
                .isThrownBy(() -> desk.make(task, theo, new Caller("stranger", "Stranger", Set.of(Role.CASEWORKER))));
    }

    /** Two hands on one link, many times: the engine hears of exactly one answer. */
    @Test
    void isAnsweredOnceHoweverManyTryAtOnce() throws Exception {
        try (var hands = Executors.newFixedThreadPool(4)) {
            for (int round = 0; round < ROUNDS; round++) {
                task = assessment();
                String secret = holder.begin(make(), null);
                Callable<Boolean> answer = () -> {
                    try {
                        holder.complete(secret, Map.of("title", "An answer"), BasedOn.ANYTHING);
                        return true;
                    } catch (Conflict | NotVisible refused) {
                        return false;
                    }
                };
                List<Future<Boolean>> tried = hands.invokeAll(List.of(answer, answer, answer, answer));
                int well = 0;
                for (Future<Boolean> one : tried) {
                    well += one.get() ? 1 : 0;
                }
                assertThat(well).isEqualTo(1);
                assertThat(completions()).isEqualTo(1);
            }
        }
    }

    private long assessment() {
        long form = given.form("{'type':'textfield','key':'title','label':'Title','validate':{'required':true}}");
        long key = given.task(plan, Instant.now().plusSeconds(9000), form, "caseworker", "teacher");
        jdbc.sql("update engine.user_task set element_id = 'write-assessment' where key = ?")
                .param(key)
                .update();
        return key;
    }

    private String make() {
        return desk.make(task, theo, DANA).token();
    }

    private Cookie begin(String token, Cookie... known) throws Exception {
        var request = post("/link").with(csrf()).param("token", token);
        if (known.length > 0) {
            request.cookie(known);
        }
        return Objects.requireNonNull(mvc.perform(request)
                .andExpect(redirectedUrl("/link"))
                .andReturn()
                .getResponse()
                .getCookie("homeward-link"));
    }

    private ResultActions complete(Cookie cookie, String data) throws Exception {
        return mvc.perform(post("/link/complete").cookie(cookie).with(csrf()).param("data", data));
    }

    private String closed(String token, String after) throws Exception {
        jdbc.sql(after).update();
        ResultActions answer = mvc.perform(get("/link/" + token));
        expectClosed(answer);
        return answer.andReturn().getResponse().getContentAsString();
    }

    private static void expectClosed(ResultActions answer) throws Exception {
        answer.andExpect(status().isNotFound()).andExpect(content().string(containsString("id=\"link-closed\"")));
    }

    private long completions() {
        return jdbc.sql("select count(*) from homeward.task_work where task_key = ? and completed_at is not null")
                .param(task)
                .query(Long.class)
                .single();
    }

    /** Every row of the tables that a link writes to, as text. */
    private String everythingKept() {
        return Stream.of("homeward.task_link", "homeward.task_event", "homeward.timeline_entry", "audit.entry")
                .map(table -> jdbc.sql("select coalesce(string_agg(row(t.*)::text, ' '), '') from " + table + " t")
                        .query(String.class)
                        .single())
                .reduce("", String::concat);
    }
}
