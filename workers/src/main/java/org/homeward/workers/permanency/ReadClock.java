package org.homeward.workers.permanency;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import java.util.UUID;
import org.homeward.permanency.CareClock;
import org.homeward.permanency.PermanencyDesk;
import org.homeward.plan.PlanId;
import org.springframework.stereotype.Component;

/** Reads the clock of 15 of 22 months; it only reads. */
@Component
public class ReadClock {

    private final PermanencyDesk permanency;

    ReadClock(PermanencyDesk permanency) {
        this.permanency = permanency;
    }

    @JobWorker(type = "permanency.read-clock")
    public Done handle(@VariablesAsType Input in) {
        CareClock clock = permanency.clock(new PlanId(in.planId()));
        return new Done(clock.monthsInCare(), clock.petitionIsDue(), clock.exception() ? "yes" : "no");
    }

    public record Input(UUID planId) {}

    public record Done(int monthsInCare, boolean petitionIsDue, String tprExceptions) {}
}
