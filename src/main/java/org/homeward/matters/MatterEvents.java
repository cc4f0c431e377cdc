package org.homeward.matters;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.homeward.access.Caller;
import org.homeward.plan.EventTaker;
import org.homeward.plan.PlanId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes the events of the plan's API that start a process of their own. */
@Component
class MatterEvents implements EventTaker {

    private final MatterDesk desk;

    MatterEvents(MatterDesk desk) {
        this.desk = desk;
    }

    @Override
    public List<String> types() {
        return Arrays.stream(EventType.values()).map(EventType::code).toList();
    }

    @Override
    public void take(PlanId plan, String type, Map<String, Object> data, @Nullable String requestKey, Caller by) {
        desk.raise(plan, EventType.of(type).orElseThrow(), data, requestKey, by);
    }
}
