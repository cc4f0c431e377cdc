package org.homeward.workers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.RETURNS_SELF;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.camunda.client.api.command.FailJobCommandStep1;
import io.camunda.client.api.command.FailJobCommandStep1.FailJobCommandStep2;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import io.camunda.client.api.worker.JobExceptionHandler.JobExceptionHandlerContext;
import io.camunda.client.jobhandling.JobExceptionHandlerSupplier.JobExceptionHandlerSupplierContext;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class FailuresTests {

    private final JobClient client = mock(JobClient.class);
    private final FailJobCommandStep1 retries = mock(FailJobCommandStep1.class);
    private final FailJobCommandStep2 command = mock(FailJobCommandStep2.class, RETURNS_SELF);
    private final ActivatedJob job = Jobs.of("plan.test", "test");

    @Test
    void triesAgainAfterAFaultWithoutTellingWhatPeopleWrote() {
        String message = failedWith(new IllegalStateException("Canary Smith"));

        assertThat(message).doesNotContain("Canary").contains("Try again");
        verify(retries).retries(2);
        verify(command).send();
    }

    @Test
    void saysTheWorkersWordsAndNothingElse() {
        String message = failedWith(Trouble.needsHelp("Enter the date."));

        assertThat(message).isEqualTo("Enter the date.");
        verify(retries).retries(0);
        verify(command).send();
    }

    private String failedWith(Exception failure) {
        when(client.newFailCommand(anyLong())).thenReturn(retries);
        when(retries.retries(anyInt())).thenReturn(command);
        new Failures()
                .getJobExceptionHandler(new JobExceptionHandlerSupplierContext(Duration.ZERO, 3))
                .handleJobException(new JobExceptionHandlerContext(client, job, failure));
        var message = ArgumentCaptor.forClass(String.class);
        verify(command).errorMessage(message.capture());
        return message.getValue();
    }
}
