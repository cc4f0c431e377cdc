package org.homeward.workers;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.camunda.client.api.response.ActivatedJob;
import java.util.concurrent.ThreadLocalRandom;

/** Jobs as the engine hands them out. */
public final class Jobs {

    private Jobs() {}

    /** A job of a new element instance. */
    public static ActivatedJob of(String type, String elementId) {
        long key = ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);
        ActivatedJob job = mock(ActivatedJob.class);
        when(job.getKey()).thenReturn(key);
        when(job.getElementInstanceKey()).thenReturn(key);
        when(job.getElementId()).thenReturn(elementId);
        when(job.getType()).thenReturn(type);
        when(job.getRetries()).thenReturn(3);
        return job;
    }
}
