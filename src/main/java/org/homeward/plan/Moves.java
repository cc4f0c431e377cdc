package org.homeward.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.homeward.access.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** A child who moves while the plan is lived brings the team back together: the plan was made for another place. */
@Component
class Moves {

    private static final String PLACE = "placementType";

    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Moves(Timeline timeline, ApplicationEventPublisher events, Clock clock) {
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    /** Tells the plan's process, which takes the new place along. */
    void follow(ServicePlan plan, @Nullable Object before) {
        Object now = Routing.of(plan, LocalDate.now(clock)).get(PLACE);
        PlanEvent.Type change = PlanEvent.Type.AMENDMENT;
        if (now == null || before == null || Objects.equals(before, now) || !change.mayHappenIn(plan.stage())) {
            return;
        }
        String title = "The child moved; the team looks at the plan again";
        timeline.write(
                plan.id(), new TimelineNote(null, "event", title, Caller.SYSTEM.displayName(), null, null, Map.of()));
        events.publishEvent(new PlanMessage(UUID.randomUUID(), plan.id(), change.message(), Map.of(PLACE, now)));
    }
}
