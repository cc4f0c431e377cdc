package org.homeward.network;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.homeward.access.Caller;
import org.homeward.plan.PlanId;
import org.homeward.plan.RecordKeeper;
import org.homeward.plan.TaskAnswers;
import org.springframework.stereotype.Component;

/** Tells a form which places are empty; people who fill them join the team like everybody else. */
@Component
class GapKeeper implements RecordKeeper {

    @Override
    public String place() {
        return "network";
    }

    @Override
    public void keep(PlanId plan, TaskAnswers task, Map<String, Object> fields, Caller by) {
        // the team and the timeline keep the answers
    }

    @Override
    public Map<String, Object> known(PlanId plan, Map<String, Object> about, Caller caller) {
        return about.get("gapsToSettle") instanceof List<?> gaps
                ? Map.of(
                        "gaps",
                        gaps.stream()
                                .map(gap -> gap.toString().replace('-', ' '))
                                .collect(Collectors.joining(", ")))
                : Map.of();
    }
}
