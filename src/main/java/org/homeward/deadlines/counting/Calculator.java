package org.homeward.deadlines.counting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.homeward.deadlines.Answer;
import org.homeward.deadlines.Deadline;
import org.homeward.deadlines.Waiting;
import org.homeward.deadlines.counting.Anchors.Found;
import org.homeward.deadlines.counting.RuleWork.Outcome;

/** Works out every deadline of one case from the rows that a decision engine gave. Pure: same in, same out. */
public final class Calculator {

    private final Map<String, List<RuleRow>> rules = new LinkedHashMap<>();
    private final Map<String, Outcome> outcomes = new HashMap<>();
    private final Case of;

    private Calculator(List<RuleRow> rows, Place place, Facts facts, Instant asOf) {
        rows.forEach(row ->
                rules.computeIfAbsent(row.ruleId(), id -> new ArrayList<>()).add(row));
        var counter = new Counter(place, facts.options().leapBirthdayInMarch());
        Optional<RuleRow> visitLimit = rows.stream()
                .filter(row -> row.anchorFact().equals("trialHomeVisits.from"))
                .findFirst();
        var care = new CareHistory(facts, visitLimit, counter);
        var anchors = new Anchors(facts, care, this::dateOfRule);
        of = new Case(facts, place, asOf, counter, care, anchors, id -> rules.getOrDefault(id, List.of()));
    }

    public static Answer work(List<RuleRow> rows, Place place, Facts facts, Instant asOf) {
        return new Calculator(rows, place, facts, asOf).answer();
    }

    private Answer answer() {
        rules.keySet().forEach(this::outcome);
        Comparisons.flag(outcomes);
        var deadlines = new ArrayList<Deadline>();
        var waiting = new ArrayList<Waiting>();
        for (String rule : rules.keySet()) {
            Outcome outcome = outcome(rule);
            outcome.drafts().forEach(draft -> deadlines.add(draft.finish(of.place(), of.asOf())));
            if (!outcome.missing().isEmpty()) {
                String title =
                        Objects.requireNonNull(rules.get(rule)).getFirst().title();
                waiting.add(new Waiting(rule, title, outcome.missing()));
            }
        }
        deadlines.sort(Comparator.comparing(Deadline::dueDate)
                .thenComparing(Deadline::ruleId)
                .thenComparing(Deadline::occurrence));
        return new Answer(List.copyOf(deadlines), List.copyOf(waiting));
    }

    private Outcome outcome(String rule) {
        Outcome known = outcomes.get(rule);
        if (known == null) {
            // Marked before it is worked out, so that rules which count from each other end in a message.
            outcomes.put(rule, Outcome.NOTHING);
            known = new RuleWork(rule, rules.getOrDefault(rule, List.of()), of).work();
            outcomes.put(rule, known);
        }
        return known;
    }

    private Found dateOfRule(String name) {
        if (!rules.containsKey(name)) {
            throw new BadRule("A rule counts from \"" + name + "\", but there is no such fact or rule");
        }
        Outcome outcome = outcome(name);
        return new Found(
                outcome.drafts().stream()
                        .limit(1)
                        .map(draft -> new Anchor(draft.due, null, null, null, draft.row.title(), draft.uses))
                        .toList(),
                outcome.missing());
    }
}
