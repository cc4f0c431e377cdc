package org.homeward.exporter.handlers;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.Intent;
import io.camunda.zeebe.protocol.record.intent.UserTaskIntent;
import io.camunda.zeebe.protocol.record.value.UserTaskRecordValue;
import java.util.Map;

/** Tasks that wait for a person. Every event carries the whole task, so one statement serves them all. */
final class UserTaskHandler extends RecordHandler<UserTaskRecordValue> {

    private static final Map<Intent, String> STATES = Map.of(
            UserTaskIntent.CREATED, "CREATED",
            UserTaskIntent.ASSIGNED, "CREATED",
            UserTaskIntent.UPDATED, "CREATED",
            UserTaskIntent.MIGRATED, "CREATED",
            UserTaskIntent.COMPLETED, "COMPLETED",
            UserTaskIntent.CANCELED, "CANCELED");

    private static final String TASK = """
            insert into engine.user_task (key, process_instance_key, element_instance_key, element_id, bpmn_process_id,
                process_definition_key, form_key, assignee, candidate_groups, due_at, follow_up_at, priority, state,
                created_at, completed_at, plan_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                (select plan_id from engine.process_instance where key = ?))
            on conflict (key) do update set assignee = excluded.assignee, candidate_groups = excluded.candidate_groups,
                due_at = excluded.due_at, follow_up_at = excluded.follow_up_at, priority = excluded.priority,
                state = excluded.state, completed_at = excluded.completed_at, form_key = excluded.form_key,
                element_id = excluded.element_id, bpmn_process_id = excluded.bpmn_process_id,
                process_definition_key = excluded.process_definition_key
            """;

    private static final String LEAVE_GROUPS = "delete from engine.user_task_group where task_key = ?";

    /** Reads the task as the batch leaves it, so that the order of events within the batch does not matter. */
    private static final String JOIN_GROUPS = """
            insert into engine.user_task_group (candidate_group, due_at, task_key)
            select distinct unnest(candidate_groups), coalesce(due_at, 'infinity'), key
            from engine.user_task where key = ? and state = 'CREATED'
            on conflict do nothing
            """;

    UserTaskHandler() {
        super(ValueType.USER_TASK, UserTaskRecordValue.class);
    }

    @Override
    protected void write(Record<?> record, UserTaskRecordValue task, Rows rows) {
        String state = STATES.get(record.getIntent());
        if (state == null) {
            return;
        }
        var at = Values.at(record);
        rows.add(
                TASK,
                task.getUserTaskKey(),
                task.getProcessInstanceKey(),
                task.getElementInstanceKey(),
                task.getElementId(),
                task.getBpmnProcessId(),
                task.getProcessDefinitionKey(),
                Values.key(task.getFormKey()),
                Values.text(task.getAssignee()),
                task.getCandidateGroupsList(),
                Values.instant(task.getDueDate()),
                Values.instant(task.getFollowUpDate()),
                task.getPriority(),
                state,
                at,
                state.equals("CREATED") ? null : at,
                task.getProcessInstanceKey());
        rows.add(LEAVE_GROUPS, task.getUserTaskKey());
        rows.add(JOIN_GROUPS, task.getUserTaskKey());
    }
}
