package org.homeward.plan;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.homeward.access.Caller;
import org.springframework.stereotype.Component;

/** Which facts dates were counted from at an earlier moment; for staff who work with the plan. */
@Component
class FactsThen implements KnownThen {

    private final FactHistory history;
    private final PlanDesk plans;

    FactsThen(FactHistory history, PlanDesk plans) {
        this.history = history;
        this.plans = plans;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String title() {
        return "Facts that dates are counted from";
    }

    @Override
    public List<Line> at(PlanId plan, Instant moment, Caller caller) {
        plans.requireVisible(plan, caller);
        if (!caller.readsTexts()) {
            return List.of();
        }
        return new TreeMap<>(history.at(plan, moment).orElse(Map.of()))
                .entrySet().stream()
                        .map(fact ->
                                new Line(capital(FactNames.inWords(List.of(fact.getKey()))), words(fact.getValue())))
                        .toList();
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String words(Object value) {
        return switch (value) {
            case Boolean yes -> yes ? "Yes" : "No";
            case List<?> list -> list.stream().map(FactsThen::words).collect(Collectors.joining("; "));
            case Map<?, ?> parts ->
                parts.values().stream().map(FactsThen::words).sorted().collect(Collectors.joining(", "));
            default -> value.toString();
        };
    }
}
