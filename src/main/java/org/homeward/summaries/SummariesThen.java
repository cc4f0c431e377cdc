package org.homeward.summaries;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.homeward.access.Caller;
import org.homeward.plan.KnownThen;
import org.homeward.plan.PlanId;
import org.springframework.stereotype.Component;

/** Which summaries had been sent round by an earlier moment. */
@Component
class SummariesThen implements KnownThen {

    private final SummaryDesk desk;

    SummariesThen(SummaryDesk desk) {
        this.desk = desk;
    }

    @Override
    public int order() {
        return 85;
    }

    @Override
    public String title() {
        return "Summaries sent round";
    }

    @Override
    public List<Line> at(PlanId plan, Instant moment, Caller caller) {
        return desk.ofPlan(plan, moment, caller).stream()
                .map(summary -> new Line(
                        summary.heading(),
                        summary.recipients().stream()
                                .map(to -> to.name() + ": " + to.groundWords())
                                .collect(Collectors.joining("; "))))
                .toList();
    }
}
