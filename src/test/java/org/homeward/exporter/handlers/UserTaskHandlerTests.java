package org.homeward.exporter.handlers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.exporter.Events.instance;
import static org.homeward.exporter.Events.task;
import static org.homeward.exporter.Events.variable;

import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.intent.UserTaskIntent;
import java.util.UUID;
import org.homeward.exporter.TestRecord;
import org.junit.jupiter.api.Test;

class UserTaskHandlerTests {

    private static final UUID PLAN = UUID.fromString("0193f2a0-1111-7000-8000-00000000abcd");

    private final ReadModel readModel = new ReadModel();

    @Test
    void putsAnOpenTaskBeforeEachOfItsGroups() {
        readModel.write(task(
                UserTaskIntent.CREATED,
                task(205, 100, "family", "caseworker").withDueDate("2031-05-04T10:00:00-05:00[America/Chicago]")));

        assertThat(groups()).containsExactly("caseworker 2031-05-04 15:00:00+00", "family 2031-05-04 15:00:00+00");
        assertThat(readModel.row("select * from engine.user_task"))
                .containsEntry("state", "CREATED")
                .containsEntry("priority", 50)
                .containsEntry("form_key", null)
                .containsEntry("assignee", null)
                .containsEntry("completed_at", null);
    }

    @Test
    void putsATaskWithoutADateLast() {
        readModel.write(task(UserTaskIntent.CREATED, task(205, 100, "family")));

        assertThat(groups()).containsExactly("family infinity");
    }

    @Test
    void followsChanges() {
        readModel.writeOneByOne(
                task(UserTaskIntent.CREATED, task(205, 100, "family")),
                task(UserTaskIntent.ASSIGNED, task(205, 100, "family").withAssignee("maria")),
                task(
                        UserTaskIntent.UPDATED,
                        task(205, 100, "caseworker")
                                .withAssignee("maria")
                                .withDueDate("2031-06-01T00:00:00Z")
                                .withPriority(80)));

        assertThat(groups()).containsExactly("caseworker 2031-06-01 00:00:00+00");
        assertThat(readModel.row("select * from engine.user_task"))
                .containsEntry("assignee", "maria")
                .containsEntry("priority", 80)
                .containsEntry("state", "CREATED");
    }

    @Test
    void takesAClosedTaskFromItsGroups() {
        readModel.writeOneByOne(
                task(UserTaskIntent.CREATED, task(205, 100, "family")),
                task(UserTaskIntent.COMPLETED, task(205, 100, "family")),
                task(UserTaskIntent.CREATED, task(305, 100, "family")),
                task(UserTaskIntent.CANCELED, task(305, 100, "family")));

        assertThat(groups()).isEmpty();
        assertThat(readModel.column("select state from engine.user_task order by key", String.class))
                .containsExactly("COMPLETED", "CANCELED");
    }

    @Test
    void endsTheSameWhenAWholeLifeComesInOneBatch() {
        var later = TestRecord.NOON.plusSeconds(60);
        readModel.write(
                task(UserTaskIntent.CREATED, task(205, 100, "family")),
                task(UserTaskIntent.ASSIGNED, task(205, 100, "family").withAssignee("maria")),
                task(UserTaskIntent.COMPLETED, task(205, 100, "family").withAssignee("maria"))
                        .happenedAt(later),
                task(UserTaskIntent.CREATED, task(305, 100, "family")));

        assertThat(groups()).containsExactly("family infinity");
        assertThat(
                        readModel.row(
                                "select state, assignee, completed_at - created_at = '1 minute' as took_a_minute from engine.user_task where key = 205"))
                .containsEntry("state", "COMPLETED")
                .containsEntry("assignee", "maria")
                .containsEntry("took_a_minute", true);
    }

    @Test
    void belongsToItsInstancesPlan() {
        readModel.write(
                task(UserTaskIntent.CREATED, task(205, 100, "family")),
                variable(100, "planId", "\"" + PLAN + "\""),
                instance(100, -1, ProcessInstanceIntent.ELEMENT_ACTIVATING));

        assertThat(readModel.column("select plan_id from engine.user_task", UUID.class))
                .containsExactly(PLAN);
    }

    @Test
    void learnsItsPlanLater() {
        readModel.writeOneByOne(
                instance(100, -1, ProcessInstanceIntent.ELEMENT_ACTIVATING),
                instance(150, 100, ProcessInstanceIntent.ELEMENT_ACTIVATING),
                task(UserTaskIntent.CREATED, task(205, 150, "family")),
                variable(100, "planId", "\"" + PLAN + "\""));

        assertThat(readModel.column("select plan_id from engine.user_task", UUID.class))
                .containsExactly(PLAN);
    }

    @Test
    void ignoresEventsOnTheWay() {
        readModel.write(task(UserTaskIntent.CREATING, task(205, 100, "family")));

        assertThat(readModel.column("select key from engine.user_task", Long.class))
                .isEmpty();
    }

    private Iterable<String> groups() {
        return readModel.column(
                "select candidate_group || ' ' || due_at from engine.user_task_group order by 1", String.class);
    }
}
