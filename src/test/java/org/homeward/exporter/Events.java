package org.homeward.exporter;

import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.JobIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.intent.UserTaskIntent;
import io.camunda.zeebe.protocol.record.intent.VariableIntent;
import io.camunda.zeebe.protocol.record.value.BpmnElementType;
import io.camunda.zeebe.protocol.record.value.ImmutableJobRecordValue;
import io.camunda.zeebe.protocol.record.value.ImmutableProcessInstanceRecordValue;
import io.camunda.zeebe.protocol.record.value.ImmutableUserTaskRecordValue;
import io.camunda.zeebe.protocol.record.value.ImmutableVariableRecordValue;

/** Events that many tests need. */
public final class Events {

    private Events() {}

    /** An instance, called by another or, with -1, by none. */
    public static TestRecord instance(long key, long parent, ProcessInstanceIntent intent) {
        return TestRecord.of(
                key,
                ValueType.PROCESS_INSTANCE,
                intent,
                ImmutableProcessInstanceRecordValue.builder()
                        .withProcessInstanceKey(key)
                        .withBpmnProcessId("outing")
                        .withVersion(1)
                        .withProcessDefinitionKey(7)
                        .withElementId("outing")
                        .withFlowScopeKey(-1)
                        .withParentProcessInstanceKey(parent)
                        .withParentElementInstanceKey(parent)
                        .withBpmnElementType(BpmnElementType.PROCESS)
                        .build());
    }

    /** A variable of an instance's own scope. */
    public static TestRecord variable(long instance, String name, String json) {
        return variable(instance, name, json, VariableIntent.CREATED);
    }

    public static TestRecord variable(long instance, String name, String json, VariableIntent intent) {
        return TestRecord.of(
                instance + 1,
                ValueType.VARIABLE,
                intent,
                ImmutableVariableRecordValue.builder()
                        .withProcessInstanceKey(instance)
                        .withScopeKey(instance)
                        .withName(name)
                        .withValue(json)
                        .build());
    }

    public static ImmutableUserTaskRecordValue.Builder task(long key, long instance, String... groups) {
        return ImmutableUserTaskRecordValue.builder()
                .withUserTaskKey(key)
                .withProcessInstanceKey(instance)
                .withElementInstanceKey(key - 1)
                .withElementId("say-when")
                .withBpmnProcessId("outing")
                .withProcessDefinitionKey(7)
                .withProcessDefinitionVersion(1)
                .withFormKey(-1)
                .withAssignee("")
                .addCandidateGroupsList(groups)
                .withDueDate("")
                .withFollowUpDate("")
                .withPriority(50);
    }

    public static TestRecord task(UserTaskIntent intent, ImmutableUserTaskRecordValue.Builder task) {
        ImmutableUserTaskRecordValue value = task.build();
        return TestRecord.of(value.getUserTaskKey(), ValueType.USER_TASK, intent, value);
    }

    public static TestRecord job(long key, JobIntent intent, int retries, String errorMessage) {
        return TestRecord.of(
                key,
                ValueType.JOB,
                intent,
                ImmutableJobRecordValue.builder()
                        .withType("outing.pack")
                        .withProcessInstanceKey(100)
                        .withElementInstanceKey(key - 1)
                        .withElementId("pack")
                        .withRetries(retries)
                        .withErrorMessage(errorMessage)
                        .withErrorCode("")
                        .build());
    }
}
