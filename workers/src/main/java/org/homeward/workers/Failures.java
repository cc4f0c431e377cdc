package org.homeward.workers;

import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import io.camunda.client.api.worker.JobExceptionHandler;
import io.camunda.client.api.worker.JobExceptionHandler.JobExceptionHandlerContext;
import io.camunda.client.exception.BpmnError;
import io.camunda.client.exception.JobError;
import io.camunda.client.jobhandling.JobExceptionHandlerSupplier;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * How a job fails: in words that a supervisor can act on.
 *
 * <p>Faults are never passed on as they are, because their texts can hold what people wrote, and the engine keeps them.
 */
@Component
class Failures implements JobExceptionHandlerSupplier {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final Duration SOON = Duration.ofSeconds(5);

    @Override
    public JobExceptionHandler getJobExceptionHandler(JobExceptionHandlerSupplierContext worker) {
        return this::handle;
    }

    private void handle(JobExceptionHandlerContext failure) {
        ActivatedJob job = failure.getActivatedJob();
        switch (failure.getException()) {
            case BpmnError answer -> answer(failure.getJobClient(), job, answer);
            case JobError said
            when said.getRetries() != null ->
                fail(failure.getJobClient(), job, said.getRetries(), said.getErrorMessage());
            case JobError said -> fail(failure.getJobClient(), job, job.getRetries() - 1, said.getErrorMessage());
            default -> fault(failure.getJobClient(), job, failure.getException());
        }
    }

    /** A fault is tried again soon, and becomes an incident when the tries are used up. */
    private static void fault(JobClient client, ActivatedJob job, Exception fault) {
        String kind = fault.getClass().getSimpleName();
        LOG.warn(
                "Job {} of type {} failed: {}, tries left: {}",
                job.getKey(),
                job.getType(),
                kind,
                job.getRetries() - 1);
        LOG.debug("The cause", fault);
        fail(
                client,
                job,
                job.getRetries() - 1,
                "The step could not be done because of a fault (" + kind
                        + "). Try again; if it fails again, tell the people who run Homeward.");
    }

    private static void fail(JobClient client, ActivatedJob job, int retries, String message) {
        client.newFailCommand(job.getKey())
                .retries(retries)
                .errorMessage(message)
                .retryBackoff(retries > 0 ? SOON : Duration.ZERO)
                .send();
    }

    private static void answer(JobClient client, ActivatedJob job, BpmnError answer) {
        client.newThrowErrorCommand(job.getKey())
                .errorCode(answer.getErrorCode())
                .errorMessage(answer.getErrorMessage())
                .send();
    }
}
