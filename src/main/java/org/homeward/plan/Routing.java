package org.homeward.plan;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The de-identified facts of a plan that models and tables may know; nothing else reaches the engine. */
final class Routing {

    private static final Set<String> CONCERNS = Set.of(
            "school-engagement",
            "anxiety",
            "housing-instability",
            "medical",
            "developmental",
            "behavioral-health",
            "neglect",
            "physical-harm",
            "sexual-harm",
            "substance-use",
            "domestic-violence",
            "missing");
    private static final Set<String> PLACEMENTS = Set.of("home", "kin", "foster", "shelter", "residential");
    private static final Set<String> URGENCIES = Set.of("routine", "soon", "immediate");

    private Routing() {}

    static List<String> knownConcerns() {
        return CONCERNS.stream().sorted().toList();
    }

    static Map<String, Object> of(ServicePlan plan, LocalDate today) {
        var routing = new LinkedHashMap<String, Object>();
        Map<String, Object> facts = plan.facts();
        routing.put("planId", plan.id().toString());
        routing.put("jurisdiction", plan.jurisdiction());
        routing.put("childAge", plan.child().ageOn(today));
        routing.put(
                "concerns", plan.concerns().stream().filter(CONCERNS::contains).toList());
        routing.put("placementType", oneOf(PLACEMENTS, facts.get("placementType"), null));
        routing.put("reportedUrgency", oneOf(URGENCIES, facts.get("reportedUrgency"), "routine"));
        routing.put("siblingsApart", facts.get("siblingsApart") instanceof Boolean apart ? apart : null);
        routing.put("hasRemovalDate", facts.get("removalDate") != null);
        return routing;
    }

    private static @Nullable Object oneOf(Set<String> known, @Nullable Object value, @Nullable Object otherwise) {
        return value instanceof String text && known.contains(text) ? text : otherwise;
    }
}
