package org.homeward.exporter.handlers;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.Intent;
import io.camunda.zeebe.protocol.record.intent.JobIntent;
import io.camunda.zeebe.protocol.record.value.JobRecordValue;
import java.util.Map;
import java.util.Set;

/** Work for Java: created, done, failed, given up. That a worker holds a job is no event and not shown. */
final class JobHandler extends RecordHandler<JobRecordValue> {

    private static final Map<Intent, String> STATES = Map.of(
            JobIntent.CREATED, "CREATED",
            JobIntent.YIELDED, "CREATED",
            JobIntent.RECURRED_AFTER_BACKOFF, "CREATED",
            JobIntent.COMPLETED, "COMPLETED",
            JobIntent.FAILED, "FAILED",
            JobIntent.TIMED_OUT, "TIMED_OUT",
            JobIntent.ERROR_THROWN, "ERROR_THROWN",
            JobIntent.CANCELED, "CANCELED");

    /** Events that change a job and leave it where it is. */
    private static final Set<Intent> CHANGES = Set.of(JobIntent.RETRIES_UPDATED, JobIntent.UPDATED, JobIntent.MIGRATED);

    private static final Set<String> ENDED = Set.of("COMPLETED", "ERROR_THROWN", "CANCELED");

    private static final String JOB = """
            insert into engine.job as known (key, type, process_instance_key, element_instance_key, element_id, state,
                retries, error_message, error_code, created_at, ended_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (key) do update set
                state = case when ?::boolean then excluded.state else known.state end,
                retries = excluded.retries, ended_at = excluded.ended_at, element_id = excluded.element_id,
                error_message = excluded.error_message, error_code = excluded.error_code
            """;

    JobHandler() {
        super(ValueType.JOB, JobRecordValue.class);
    }

    @Override
    protected void write(Record<?> record, JobRecordValue job, Rows rows) {
        String state = STATES.get(record.getIntent());
        if (state == null && !CHANGES.contains(record.getIntent())) {
            return;
        }
        var at = Values.at(record);
        rows.add(
                JOB,
                record.getKey(),
                job.getType(),
                job.getProcessInstanceKey(),
                job.getElementInstanceKey(),
                job.getElementId(),
                state == null ? "CREATED" : state,
                job.getRetries(),
                Values.text(job.getErrorMessage()),
                Values.text(job.getErrorCode()),
                at,
                state != null && ENDED.contains(state) ? at : null,
                state != null);
    }
}
