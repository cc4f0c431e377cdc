package org.homeward.deadlines.counting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homeward.deadlines.Answer;
import org.homeward.deadlines.Deadline;
import org.homeward.deadlines.Waiting;
import org.homeward.deadlines.counting.Anchors.Found;
import org.homeward.deadlines.counting.RuleSet.Rule;
import org.homeward.deadlines.counting.RuleWork.Outcome;

/** Works out every deadline of one case from the rows that a decision engine gave. Pure: same in, same out. */
public final class Calculator {

    private static final Comparator<Deadline> IN_DUE_ORDER = Comparator.comparing(Deadline::dueDate)
            .thenComparing(Deadline::ruleId)
            .thenComparing(Deadline::occurrence);

    private final RuleSet rules;
    private final Map<String, Outcome> outcomes = new LinkedHashMap<>();
    private final Case of;

    private Calculator(RuleSet rules, Place place, Facts facts, Instant asOf, LocalDate known) {
        this.rules = rules;
        var counter = new Counter(place, facts.options().leapBirthdayInMarch());
        var care = new CareHistory(facts, rules.visitLimit(), counter);
        of = new Case(facts, place, asOf, counter, care, new Anchors(facts, care, this::dateOfRule, known), rules);
    }

    /** Takes every fact as it is given: what was held was held, also after {@code asOf}. */
    public static Answer work(RuleSet rules, Place place, Facts facts, Instant asOf) {
        return new Calculator(rules, place, facts, asOf, LocalDate.MAX).answer();
    }

    /** Takes what is dated after today as planned: nothing can have been held yet on a day that has not come. */
    public static Answer today(RuleSet rules, Place place, Facts facts, Instant now) {
        return new Calculator(rules, place, facts, now, LocalDate.ofInstant(now, place.zone())).answer();
    }

    private Answer answer() {
        rules.all().forEach(this::outcome);
        Comparisons.flag(outcomes);
        var deadlines = new ArrayList<Deadline>();
        var waiting = new ArrayList<Waiting>();
        for (Rule rule : rules.all()) {
            Outcome outcome = outcome(rule);
            outcome.drafts().forEach(draft -> deadlines.add(draft.finish(of.place(), of.asOf())));
            if (!outcome.missing().isEmpty()) {
                waiting.add(new Waiting(rule.id(), rule.title(), outcome.missing()));
            }
        }
        deadlines.sort(IN_DUE_ORDER);
        return new Answer(List.copyOf(deadlines), List.copyOf(waiting));
    }

    private Outcome outcome(Rule rule) {
        Outcome known = outcomes.get(rule.id());
        if (known == null) {
            // Marked before it is worked out, so that rules which count from each other come to an end.
            outcomes.put(rule.id(), Outcome.NOTHING);
            known = new RuleWork(rule, of).work();
            outcomes.put(rule.id(), known);
        }
        return known;
    }

    private Found dateOfRule(String name) {
        Outcome outcome = outcome(rules.find(name)
                .orElseThrow(
                        () -> new BadRule("A rule counts from \"" + name + "\", but there is no such fact or rule")));
        return new Found(
                outcome.drafts().stream()
                        .limit(1)
                        .map(draft -> new Anchor(draft.due, null, null, null, draft.row.title(), draft.uses))
                        .toList(),
                outcome.missing());
    }
}
