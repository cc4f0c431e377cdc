package org.homeward.deadlines.counting;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The names of the facts that deadlines know, and of those that only other parts of Homeward use. */
final class FactNames {

    static final List<String> DATES = List.of(
            "birthDate",
            "caseOpenedDate",
            "removalDate",
            "placementDate",
            "custodyHearingDate",
            "agencyCustodyDate",
            "firstFindingDate",
            "lastServiceDate",
            "adjudicationFindingDate",
            "dispositionDate",
            "abandonedInfantDate",
            "decisionReviewConferenceDate",
            "nextPermanencyHearingDate");

    static final List<String> MOMENTS =
            List.of("reportReceivedAt", "custodyTakenAt", "returnedHomeAt", "missingKnownAt");

    static final List<String> OTHERS = List.of(
            "siblingsApart",
            "nonEmergencyPlacement",
            "noReasonableEfforts",
            "indianChild",
            "qrtpPlacements",
            "priorSpells",
            "trialHomeVisits",
            "absences",
            "held",
            "plannedActions",
            "requests",
            "options");

    /** Facts of a plan that route its process and that no deadline counts from. */
    static final Set<String> ROUTING =
            Set.of("placementType", "permanencyGoal", "reportedUrgency", "childAge", "concerns", "language");

    static final Set<String> HELD = Set.of("periodic-review", "acr", "permanency-hearing", "case-plan", "visit");
    static final Set<String> ACTIONS = Set.of("service-reduction", "placement-move");
    static final Set<String> REQUESTS = Set.of("service", "service-appeal", "decision-review", "relative-placement");
    static final Set<String> ABSENCES = Set.of("runaway", "hospital", "detention");
    static final Set<String> GROUNDS = Set.of("felony", "aggravated", "other");

    private FactNames() {}

    static boolean known(String name) {
        return DATES.contains(name) || MOMENTS.contains(name) || OTHERS.contains(name) || ROUTING.contains(name);
    }

    /** The known name that differs only in case, to help after a slip; empty when there is none. */
    static String hint(String name) {
        var all = new TreeSet<String>(DATES);
        all.addAll(MOMENTS);
        all.addAll(OTHERS);
        return all.stream()
                .filter(known -> known.equalsIgnoreCase(name))
                .findFirst()
                .map(known -> " Did you mean " + known + "?")
                .orElse("");
    }
}
