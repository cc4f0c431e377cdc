package org.homeward.workers;

import io.camunda.client.exception.CamundaError;

/** What a worker says when it cannot go on. */
public final class Trouble {

    private Trouble() {}

    /** Only a person can mend this, so trying again alone is of no use: an incident opens at once with these words. */
    public static CamundaError needsHelp(String whatToDo) {
        return CamundaError.jobError(whatToDo, null, 0);
    }
}
