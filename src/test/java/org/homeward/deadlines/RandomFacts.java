package org.homeward.deadlines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Made-up cases that make sense: whole lives in care, drawn from a seed. */
public final class RandomFacts {

    private final Random random;

    public RandomFacts(long seed) {
        this.random = new Random(seed);
    }

    public Map<String, Object> next() {
        var facts = new HashMap<String, Object>();
        LocalDate removal = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(1100));
        facts.put("birthDate", removal.minusDays(1 + random.nextInt(6000)).toString());
        facts.put("removalDate", removal.toString());
        maybe(() -> facts.put("placementDate", day(removal, 5)));
        maybe(() -> facts.put(
                "caseOpenedDate", removal.minusDays(random.nextInt(40)).toString()));
        maybe(() -> facts.put("reportReceivedAt", moment(removal.minusDays(20))));
        maybe(() -> court(facts, removal));
        maybe(() -> facts.put("siblingsApart", random.nextBoolean()));
        maybe(() -> facts.put("nonEmergencyPlacement", random.nextBoolean()));
        maybe(() -> facts.put("missingKnownAt", moment(removal.plusDays(50))));
        maybe(() -> facts.put("held", held(removal)));
        maybe(() -> facts.put("trialHomeVisits", away(removal.plusDays(150), Map.of())));
        maybe(() -> facts.put(
                "absences", away(removal.plusDays(90), Map.of("kind", pick("runaway", "hospital", "detention")))));
        maybe(() -> facts.put("requests", List.of(Map.of("kind", "service", "date", day(removal, 200)))));
        maybe(() -> facts.put("plannedActions", List.of(Map.of("kind", "placement-move", "date", day(removal, 300)))));
        rarely(() -> facts.put("qrtpPlacements", List.of(day(removal, 100))));
        rarely(() ->
                facts.put("noReasonableEfforts", Map.of("date", day(removal, 100), "ground", pick("felony", "other"))));
        rarely(() -> facts.put(
                "indianChild",
                Map.of(
                        "parentNoticeReceived", day(removal, 10),
                        "tribeNoticeReceived", day(removal, 20),
                        "extraDaysRequested", random.nextBoolean())));
        rarely(() -> facts.put(
                "priorSpells",
                List.of(Map.of(
                        "removalDate", removal.minusDays(500).toString(),
                        "dischargedDate",
                                removal.minusDays(100 + random.nextInt(300)).toString()))));
        rarely(() -> facts.put("returnedHomeAt", moment(removal.plusDays(400))));
        rarely(() -> facts.put("options", Map.of("enteredCare", "removal")));
        return facts;
    }

    private void court(Map<String, Object> facts, LocalDate removal) {
        facts.put("custodyTakenAt", moment(removal));
        facts.put("custodyHearingDate", removal.plusDays(3).toString());
        facts.put("agencyCustodyDate", removal.plusDays(3).toString());
        maybe(() -> facts.put("lastServiceDate", day(removal.plusDays(4), 30)));
        maybe(() -> facts.put("adjudicationFindingDate", day(removal.plusDays(40), 80)));
    }

    private List<Map<String, Object>> held(LocalDate removal) {
        var held = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < random.nextInt(12); i++) {
            held.add(Map.of(
                    "kind", pick("periodic-review", "acr", "permanency-hearing", "case-plan", "visit"),
                    "date", day(removal, 700)));
        }
        return held;
    }

    private List<Map<String, Object>> away(LocalDate from, Map<String, Object> more) {
        var away = new HashMap<String, Object>(more);
        away.put("from", from.toString());
        if (random.nextInt(5) > 0) {
            away.put("to", day(from, 230));
        }
        return List.of(away);
    }

    private String day(LocalDate from, int within) {
        return from.plusDays(random.nextInt(within)).toString();
    }

    private String moment(LocalDate day) {
        return day.atTime(random.nextInt(24), random.nextInt(60)).toString();
    }

    private String pick(String... values) {
        return values[random.nextInt(values.length)];
    }

    private void maybe(Runnable add) {
        if (random.nextBoolean()) {
            add.run();
        }
    }

    private void rarely(Runnable add) {
        if (random.nextInt(6) == 0) {
            add.run();
        }
    }
}
