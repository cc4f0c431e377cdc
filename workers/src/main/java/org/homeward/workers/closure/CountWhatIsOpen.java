package org.homeward.workers.closure;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.homeward.matters.MatterDesk;
import org.homeward.plan.PlanId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts the matters that hold a plan open, and the days since the last worry about safety; it only reads. */
@Component
public class CountWhatIsOpen {

    private final MatterDesk matters;
    private final Clock clock;

    CountWhatIsOpen(MatterDesk matters, Clock clock) {
        this.matters = matters;
        this.clock = clock;
    }

    @JobWorker(type = "closure.count-what-is-open")
    public Done handle(@VariablesAsType Input in) {
        PlanId plan = new PlanId(in.planId());
        List<String> kinds = in.mattersThatCount() == null ? List.of() : in.mattersThatCount();
        Long days = matters.lastOpened(plan, in.alertKind() == null ? "" : in.alertKind())
                .map(at -> Duration.between(at, clock.instant()).toDays())
                .orElse(null);
        return new Done(matters.countOpen(plan, kinds), days);
    }

    public record Input(
            UUID planId,
            @Nullable List<String> mattersThatCount,
            @Nullable String alertKind) {}

    public record Done(long openMatters, @Nullable Long daysSinceSafetyAlert) {}
}
