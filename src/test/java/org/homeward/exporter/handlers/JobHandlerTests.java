package org.homeward.exporter.handlers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.exporter.Events.job;

import io.camunda.zeebe.protocol.record.intent.JobIntent;
import org.junit.jupiter.api.Test;

class JobHandlerTests {

    private final ReadModel readModel = new ReadModel();

    @Test
    void keepsItsStateWhenOnlyRetriesChange() {
        readModel.write(
                job(300, JobIntent.CREATED, 3, ""),
                job(300, JobIntent.FAILED, 0, "No answer"),
                job(300, JobIntent.RETRIES_UPDATED, 2, "No answer"));

        assertThat(readModel.row("select * from engine.job"))
                .containsEntry("state", "FAILED")
                .containsEntry("retries", 2)
                .containsEntry("error_message", "No answer")
                .containsEntry("ended_at", null);
    }

    @Test
    void endsWhenItIsCompletedThrownOrCanceled() {
        readModel.writeOneByOne(
                job(300, JobIntent.CREATED, 3, ""),
                job(300, JobIntent.TIMED_OUT, 3, ""),
                job(300, JobIntent.COMPLETED, 3, ""),
                job(301, JobIntent.ERROR_THROWN, 3, ""),
                job(302, JobIntent.CANCELED, 3, ""));

        assertThat(readModel.column(
                        "select state from engine.job where ended_at is not null order by key", String.class))
                .containsExactly("COMPLETED", "ERROR_THROWN", "CANCELED");
    }

    @Test
    void ignoresEventsThatAreNew() {
        readModel.write(job(300, JobIntent.TIMEOUT_UPDATED, 3, ""));

        assertThat(readModel.column("select key from engine.job", Long.class)).isEmpty();
    }
}
