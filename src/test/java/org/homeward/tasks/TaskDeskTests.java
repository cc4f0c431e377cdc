package org.homeward.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.homeward.access.BadInput;
import org.homeward.access.Caller;
import org.homeward.access.Conflict;
import org.homeward.access.NotVisible;
import org.homeward.access.Role;
import org.homeward.fixtures.HomewardTest;
import org.homeward.fixtures.Today;
import org.homeward.paging.Page;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HomewardTest
class TaskDeskTests {

    private static final Caller ANA = person("ana", Role.CASEWORKER);
    private static final Caller BEN = person("ben", Role.CASEWORKER);
    private static final Caller CLEO = person("cleo", Role.CLINICIAN);
    private static final Caller SUE = person("sue", Role.SUPERVISOR);
    private static final Caller STRANGER = person("stranger", Role.CASEWORKER);

    private static final Instant NOON = Instant.now().plus(2, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MICROS);

    private static final String TITLE =
            "{'type':'textfield','key':'title','label':'Title','validate':{'required':true}}";
    private static final String LEVEL =
            "{'type':'select','key':'level','label':'Level','values':['low','high'],'properties':{'routing':'true'}}";

    @Autowired
    private TaskDesk desk;

    @Autowired
    private Returns returns;

    @Autowired
    private PlanDesk plans;

    @Autowired
    private JdbcClient jdbc;

    private OpenTasks given;
    private PlanId plan;

    @BeforeEach
    void planOfAnaBenAndCleo() {
        given = new OpenTasks(jdbc);
        plan = given.plan("ana", "ben", "cleo");
    }

    @Test
    void listsByDueDateWithUndatedTasksLast() {
        long later = given.task(plan, NOON.plus(1, ChronoUnit.DAYS), null, "caseworker");
        long undated = given.task(plan, null, null, "caseworker");
        long second = given.task(plan, NOON, null, "caseworker");
        long third = given.task(plan, NOON, null, "caseworker");
        long undatedToo = given.task(plan, null, null, "caseworker");

        assertThat(keys(ANA)).containsExactly(second, third, later, undated, undatedToo);
    }

    /** A list full of late tasks must not hide a child in danger, whose task is due later than they are. */
    @Test
    void putsAChildInDangerBeforeEverythingElse() {
        long late = given.task(plan, NOON.minus(3, ChronoUnit.DAYS), null, "caseworker");
        given.task(plan, NOON.minus(2, ChronoUnit.DAYS), null, "caseworker");
        long danger = given.task(plan, NOON.plus(1, ChronoUnit.HOURS), null, "caseworker");
        given.makeAtOnce(danger);

        List<Task> first = desk.openWithDangerFirst(TaskFilter.of(plan), ANA, 2).items();

        assertThat(first.getFirst().key()).isEqualTo(danger);
        assertThat(first.getFirst().isAtOnce()).isTrue();
        assertThat(first).extracting(Task::key).hasSize(3).contains(late).doesNotHaveDuplicates();
    }

    @Test
    void pagesWithoutLossOrRepeatWhateverTheSizeOfAPage() {
        for (int i = 0; i < 4; i++) {
            given.task(plan, NOON, null, "caseworker");
            given.task(plan, NOON.plusMillis(i), null, "caseworker");
            given.task(plan, null, null, "caseworker");
        }
        List<Long> all = keys(ANA);

        for (int size : new int[] {1, 2, 5, 12}) {
            var walked = new ArrayList<Long>();
            String cursor = null;
            do {
                Page<Task> page = desk.open(TaskFilter.of(plan), ANA, cursor, size);
                page.items().forEach(task -> walked.add(task.key()));
                cursor = page.next();
            } while (cursor != null);
            assertThat(walked).isEqualTo(all).hasSize(12);
        }
    }

    @Test
    void showsATaskToItsGroupOnTheTeamToItsAssigneeAndToSupervisors() {
        long task = given.task(plan, NOON, null, "caseworker");

        assertThat(keys(ANA)).contains(task);
        assertThat(keys(SUE)).contains(task);
        assertThat(keys(CLEO)).isEmpty();
        assertThat(keys(STRANGER)).isEmpty();
        assertThatExceptionOfType(NotVisible.class).isThrownBy(() -> desk.find(task, CLEO));
        assertThatExceptionOfType(NotVisible.class)
                .isThrownBy(() -> desk.complete(task, Map.of(), BasedOn.ANYTHING, STRANGER));

        desk.assign(task, "cleo", null, SUE);

        assertThat(keys(CLEO)).contains(task);
        assertThat(desk.find(task, CLEO).assignee()).isEqualTo("cleo");
    }

    @Test
    void showsWhoeverStandsInTheTasksOfAPersonWhoIsAway() {
        long task = given.task(plan, NOON, null, "caseworker");
        desk.claim(task, ANA);
        assertThat(toDo(BEN)).isEmpty();
        int before = desk.counts(BEN).todo();

        away("ana", "ben");

        assertThat(toDo(BEN)).containsExactly(task);
        assertThat(desk.counts(BEN).todo()).isGreaterThan(before);
        Task seen = desk.find(task, BEN);
        assertThat(seen.standsIn()).isTrue();
        assertThat(seen.awayUntil()).isEqualTo(Today.date().plusDays(2));
        assertThat(seen.assignee()).isEqualTo("ana");
        assertThat(desk.find(task, SUE).standsIn()).isFalse();
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> desk.claim(task, SUE));
    }

    @Test
    void givesATaskBackWhenThePersonIsHereAgainUnlessItWasBegun() {
        long untouched = given.task(plan, NOON, null, "caseworker");
        long begun = given.task(plan, NOON, null, "caseworker");
        desk.claim(untouched, ANA);
        desk.claim(begun, ANA);
        away("ana", "ben");
        desk.claim(untouched, BEN);
        desk.claim(begun, BEN);
        desk.save(begun, Map.of(), BasedOn.ANYTHING, BEN);
        returns.giveBack();
        assertThat(desk.find(untouched, BEN).assignee()).isEqualTo("ben");

        jdbc.sql("update homeward.absence set ended_at = now()").update();
        returns.giveBack();

        assertThat(desk.find(untouched, ANA).assignee()).isEqualTo("ana");
        assertThat(desk.find(begun, ANA).assignee()).isEqualTo("ben");
        assertThat(desk.history(desk.find(untouched, ANA)))
                .extracting(TaskEvent::reason)
                .contains("Stands in while they are away", "They are back");
    }

    private void away(String who, String meanwhile) {
        jdbc.sql("update homeward.responsibility set username = ?, backup = ? where plan_id = ?")
                .params(who, meanwhile, plan.value())
                .update();
        jdbc.sql("""
                        insert into homeward.absence (id, username, first_day, last_day, entered_by, entered_at)
                        values (gen_random_uuid(), ?, ?, ?, 'sue', now())""").params(who, Today.date(), Today.date().plusDays(2)).update();
    }

    private List<Long> toDo(Caller caller) {
        var filter = new TaskFilter(TaskFilter.MINE_OR_FREE, null, plan, null);
        return desk.open(filter, caller, null, 50).items().stream()
                .map(Task::key)
                .toList();
    }

    @Test
    void filtersByAssigneeGroupAndDueDate() {
        long mine = given.task(plan, NOON, null, "caseworker");
        long late = given.task(plan, Instant.now().minusSeconds(60), null, "caseworker", "clinician");
        desk.claim(mine, ANA);

        assertThat(keys(new TaskFilter("ana", null, plan, null))).containsExactly(mine);
        assertThat(keys(new TaskFilter(TaskFilter.NOBODY, null, plan, null))).containsExactly(late);
        assertThat(keys(new TaskFilter(null, "clinician", plan, null))).containsExactly(late);
        assertThat(keys(new TaskFilter(null, null, plan, true))).containsExactly(late);
        assertThat(keys(new TaskFilter(null, null, plan, false))).containsExactly(mine);
        assertThat(desk.counts(ANA).mine()).isPositive();
        assertThat(desk.counts(ANA).overdue()).isPositive();
    }

    @Test
    void givesATaskToExactlyOneOfManyWhoClaimItAtOnce() throws Exception {
        long task = given.task(plan, NOON, null, "caseworker");

        List<Boolean> won = atOnce(8, number -> {
            desk.claim(task, number % 2 == 0 ? ANA : BEN);
            return true;
        });

        // the winner's repeats are no conflict, everybody else's are
        assertThat(won.stream().filter(answer -> answer)).hasSize(4);
    }

    @Test
    void completesOnceHoweverOftenItIsSent() throws Exception {
        long task = given.task(plan, NOON, given.form(TITLE), "caseworker");

        List<Boolean> won = atOnce(8, number -> {
            desk.complete(task, Map.of("title", "Read " + number), BasedOn.ANYTHING, ANA);
            return true;
        });

        assertThat(won.stream().filter(answer -> answer)).hasSize(1);
        assertThat(commands(task, "CompleteUserTask")).hasSize(1);
        assertThat(plans.timeline(plan, ANA, null, 10)).hasSize(1);
        assertThat(keys(ANA)).isEmpty();
        assertThat(desk.find(task, ANA).state()).isEqualTo(Task.State.DONE);
    }

    @Test
    void refusesWhatSomeoneElseHasAndGivesItBackOnRelease() {
        long task = given.task(plan, NOON, given.form(TITLE), "caseworker");
        desk.claim(task, ANA);

        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> desk.claim(task, BEN));
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> desk.release(task, BEN));
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> desk.save(task, Map.of(), BasedOn.ANYTHING, BEN));
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> desk.complete(task, Map.of("title", "x"), BasedOn.ANYTHING, BEN));
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> desk.assign(task, "ben", null, BEN));

        desk.release(task, ANA);
        desk.claim(task, BEN);
        assertThat(desk.find(task, ANA).assignee()).isEqualTo("ben");
    }

    @Test
    void handsATaskOnlyToPeopleOfTheTeam() {
        long task = given.task(plan, NOON, null, "caseworker");

        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> desk.assign(task, "ben", null, ANA));
        assertThatExceptionOfType(BadInput.class).isThrownBy(() -> desk.assign(task, "stranger", null, SUE));
        assertThatExceptionOfType(BadInput.class).isThrownBy(() -> desk.assign(task, null, null, SUE));
        desk.claim(task, ANA);
        desk.assign(task, "ben", null, ANA);

        assertThat(desk.find(task, SUE).assignee()).isEqualTo("ben");
        assertThat(commands(task, "AssignUserTask")).hasSize(2);
    }

    @Test
    void keepsDraftsAndOverwritesNoneThatIsNewer() {
        long task = given.task(plan, NOON, given.form(TITLE), "caseworker");

        assertThat(desk.save(task, Map.of("title", "", "other", "dropped"), new BasedOn(0, null), ANA))
                .isEqualTo(1);
        assertThat(desk.save(task, Map.of("title", "first"), new BasedOn(1, null), ANA))
                .isEqualTo(2);
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> desk.save(task, Map.of("title", "stale"), new BasedOn(1, null), ANA))
                .withMessageContaining("Nothing was overwritten");
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> desk.complete(task, Map.of("title", "stale"), new BasedOn(1, null), ANA));

        TaskForm form = desk.form(task, ANA);
        assertThat(form.data()).isEqualTo(Map.of("title", "first"));
        assertThat(form.draftVersion()).isEqualTo(2);
        assertThat(desk.find(task, BEN).assignee()).isEqualTo("ana");
    }

    @Test
    void tellsTheEngineOnlyTheRoutingAnswers() {
        long task = given.task(plan, NOON, given.form(TITLE + "," + LEVEL), "caseworker");

        desk.complete(task, Map.of("title", "Canary secret", "level", "high"), BasedOn.ANYTHING, ANA);

        assertThat(commands(task, "CompleteUserTask"))
                .singleElement()
                .satisfies(event ->
                        assertThat(event).contains("\"level\":\"high\"").doesNotContain("Canary", "title"));
        assertThat(plans.timeline(plan, ANA, null, 1).getFirst().toString()).contains("Canary secret");
    }

    @Test
    void changesNothingWhenTheAnswersBreakTheRules() {
        long task = given.task(plan, NOON, given.form(TITLE), "caseworker");

        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> desk.complete(task, Map.of(), BasedOn.ANYTHING, ANA));
        assertThatExceptionOfType(BadInput.class).isThrownBy(() -> desk.complete(task, "junk", BasedOn.ANYTHING, ANA));

        assertThat(desk.find(task, ANA).isOpen()).isTrue();
        assertThat(desk.find(task, ANA).assignee()).isNull();
        assertThat(commands(task, "")).isEmpty();
    }

    @Test
    void startsAFormWithTheFactsThatThePlanHas() {
        long form = given.form(
                "{'type':'datetime','subtype':'date','key':'removed','properties':{'record':'facts.removalDate'}}");
        long task = given.task(plan, NOON, form, "caseworker");

        assertThat(desk.form(task, ANA).data()).isEqualTo(Map.of("removed", "2026-03-05"));

        desk.complete(task, Map.of("removed", "2026-03-06"), BasedOn.ANYTHING, ANA);
        assertThat(plans.facts(plan)).containsEntry("removalDate", "2026-03-06");
    }

    @Test
    void saysSoWhenThePlanHasMovedOn() {
        long canceled = given.task(plan, NOON, null, "caseworker");
        long done = given.task(plan, NOON, null, "caseworker");
        given.end(canceled, "CANCELED");
        given.end(done, "COMPLETED");

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> desk.claim(canceled, ANA))
                .withMessageContaining("no longer needed");
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> desk.claim(done, ANA));
        assertThat(keys(ANA)).isEmpty();
    }

    @Test
    void forgetsADraftThatIsKeptApartWhenTheTaskChangesHands() {
        long form = given.form(
                "{'type':'textarea','key':'notes','label':'Notes','properties':{'record':'mediation.notes'}}");
        long task = given.task(plan, NOON, form, "caseworker");
        desk.claim(task, ANA);
        desk.save(task, Map.of("notes", "Canary"), BasedOn.ANYTHING, ANA);
        assertThat(desk.form(task, ANA).data()).containsEntry("notes", "Canary");
        assertThat(desk.form(task, SUE).data()).doesNotContainKey("notes");

        desk.assign(task, SUE.username(), null, SUE);

        assertThat(desk.form(task, SUE).data()).doesNotContainKey("notes");
    }

    private List<Boolean> atOnce(int people, java.util.function.IntFunction<Boolean> act) throws Exception {
        try (var pool = Executors.newFixedThreadPool(people)) {
            var answers = pool.invokeAll(IntStream.range(0, people)
                    .<Callable<Boolean>>mapToObj(number -> () -> {
                        try {
                            return act.apply(number);
                        } catch (Conflict late) {
                            return false;
                        }
                    })
                    .toList());
            var results = new ArrayList<Boolean>();
            for (var answer : answers) {
                results.add(answer.get());
            }
            return results;
        }
    }

    private List<Long> keys(Caller caller) {
        return desk.open(TaskFilter.of(plan), caller, null, 200).items().stream()
                .map(Task::key)
                .toList();
    }

    private List<Long> keys(TaskFilter filter) {
        return desk.open(filter, ANA, null, 200).items().stream().map(Task::key).toList();
    }

    private List<String> commands(long task, String kind) {
        return jdbc.sql("""
                        select serialized_event from homeward.event_publication
                         where serialized_event like :task and event_type like :kind""")
                .param("task", "%\"taskKey\":" + task + "%")
                .param("kind", "%" + kind + "%")
                .query(String.class)
                .list();
    }

    private static Caller person(String username, Role role) {
        return new Caller(username, "Name of " + username, Set.of(role));
    }
}
