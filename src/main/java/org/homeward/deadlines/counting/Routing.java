package org.homeward.deadlines.counting;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The few facts that decide which rows apply; the only ones that a decision table sees. */
public record Routing(
        String jurisdiction,
        @Nullable Boolean siblingsApart,
        @Nullable Boolean nonEmergencyPlacement,
        @Nullable String noEffortsGround,
        @Nullable Integer qrtpAge,
        boolean extraDaysRequested,
        String enteredCare) {

    public static Routing of(String jurisdiction, Facts facts) {
        return new Routing(
                jurisdiction,
                facts.siblingsApart(),
                facts.nonEmergencyPlacement(),
                facts.noReasonableEfforts() == null
                        ? null
                        : facts.noReasonableEfforts().ground(),
                ageWhenPlaced(facts),
                facts.indianChild() != null && facts.indianChild().extraDaysRequested(),
                facts.options().enteredCare());
    }

    /** The inputs by the names of the table's columns. */
    public Map<String, @Nullable Object> inputs() {
        var inputs = new HashMap<String, @Nullable Object>();
        inputs.put("jurisdiction", jurisdiction);
        inputs.put("siblingsApart", siblingsApart);
        inputs.put("nonEmergencyPlacement", nonEmergencyPlacement);
        inputs.put("noEffortsGround", noEffortsGround);
        inputs.put("qrtpAge", qrtpAge);
        inputs.put("extraDaysRequested", extraDaysRequested);
        inputs.put("enteredCare", enteredCare);
        return inputs;
    }

    private static @Nullable Integer ageWhenPlaced(Facts facts) {
        LocalDate birth = facts.dates().get("birthDate");
        return birth == null || facts.qrtpPlacements().isEmpty()
                ? null
                : (int) ChronoUnit.YEARS.between(birth, facts.qrtpPlacements().getFirst());
    }
}
