package org.homeward.workers;

import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.exception.CamundaError;
import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How a job fails: in words that a supervisor can act on.
 *
 * <p>Faults are never passed on as they are, because their texts can hold what people wrote, and the engine keeps them.
 */
public final class Trouble {

    private static final Logger log = LoggerFactory.getLogger(Trouble.class);
    private static final Duration SOON = Duration.ofSeconds(5);

    private Trouble() {}

    /** Only a person can mend this, so trying again alone is of no use: an incident opens at once. */
    public static CamundaError needsHelp(String whatToDo) {
        return CamundaError.jobError(whatToDo, null, 0);
    }

    /** Runs the work; a fault is tried again soon, and becomes an incident when the tries are used up. */
    public static <R> R inPlainWords(ActivatedJob job, Supplier<R> work) {
        try {
            return work.get();
        } catch (CamundaError said) {
            throw said;
        } catch (RuntimeException fault) {
            log.warn(
                    "Job {} of type {} failed, tries left: {}, cause: {}",
                    job.getKey(),
                    job.getType(),
                    job.getRetries() - 1,
                    fault.getClass().getName());
            throw CamundaError.jobError(
                    "The step could not be done because of a fault ("
                            + fault.getClass().getSimpleName()
                            + "). Try again; if it fails again, tell the people who run Homeward.",
                    null,
                    job.getRetries() - 1,
                    SOON);
        }
    }
}
