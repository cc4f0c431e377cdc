package org.homeward.deadlines.counting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.homeward.deadlines.counting.Anchors.Found;
import org.homeward.deadlines.counting.CareHistory.Spell;
import org.homeward.deadlines.counting.Facts.Away;
import org.homeward.deadlines.counting.RuleSet.Rule;
import org.jspecify.annotations.Nullable;

/** Works one rule out: its rows together give one date, or one for each thing that set it off. */
final class RuleWork {

    /** What came of a rule: dates, or the facts it waits for; both empty when it is over or not in force. */
    record Outcome(List<Draft> drafts, List<String> missing) {

        static final Outcome NOTHING = new Outcome(List.of(), List.of());
    }

    private final Rule rule;
    private final Case of;

    RuleWork(Rule rule, Case of) {
        this.rule = rule;
        this.of = of;
    }

    Outcome work() {
        Optional<Draft> next = nextRound();
        if (next.isPresent()) {
            return finish(List.of(next.get()));
        }
        var drafts = new ArrayList<Draft>();
        List<String> missing = null;
        boolean outOfForce = false;
        for (RuleRow row : rule.part(Part.LIMIT)) {
            List<String> unknown = unknown(row);
            if (!unknown.isEmpty()) {
                missing = missing == null || unknown.size() < missing.size() ? unknown : missing;
                continue;
            }
            List<Anchor> anchors = of.anchors().find(row.anchorFact()).anchors();
            for (int i = 0; i < anchors.size(); i++) {
                if (row.inForceOn(anchors.get(i).date())) {
                    Optional<Draft> draft = draft(row, anchors.get(i), i + 1);
                    if (draft.isEmpty()) {
                        return new Outcome(List.of(), List.of(whileAway()));
                    }
                    drafts.add(draft.get());
                } else {
                    outOfForce = true;
                }
            }
        }
        if (drafts.isEmpty()) {
            return outOfForce ? Outcome.NOTHING : new Outcome(List.of(), missing == null ? nextMissing() : missing);
        }
        return finish(rule.part(Part.LIMIT).size() > 1 ? List.of(earliest(drafts)) : drafts);
    }

    /** The round after the one really held last; empty when none was held yet. */
    private Optional<Draft> nextRound() {
        if (!rule.has(Part.NEXT)) {
            return Optional.empty();
        }
        LocalDate since = since();
        return rule.part(Part.NEXT).stream()
                .filter(row -> row.needs().stream().allMatch(of.anchors()::knows))
                .flatMap(row -> of.anchors().lastHeld(row.anchorFact(), rule.id(), since).stream()
                        .filter(anchor -> row.inForceOn(anchor.date()))
                        .map(anchor -> new Draft(row, anchor, of.counter().count(row, anchor), 1)))
                .findFirst()
                .map(draft -> {
                    draft.uses.add("held");
                    rule.part(Part.LIMIT)
                            .forEach(row -> of.anchors()
                                    .find(row.anchorFact())
                                    .anchors()
                                    .forEach(anchor -> draft.uses.addAll(anchor.uses())));
                    PastRounds.flag(draft, firstLimit(), rule.id(), since, of);
                    return draft;
                });
    }

    /** Events from before this day belong to an earlier stay or to another rule. */
    private LocalDate since() {
        LocalDate stay = of.care().current().map(Spell::removal).orElse(LocalDate.MIN);
        return rule.part(Part.LIMIT).stream()
                .filter(row -> !of.rules().has(row.anchorFact()))
                .flatMap(row -> of.anchors().find(row.anchorFact()).anchors().stream())
                .map(Anchor::date)
                .min(Comparator.naturalOrder())
                .orElse(rule.part(Part.LIMIT).isEmpty() ? LocalDate.MIN : stay);
    }

    private Optional<Draft> draft(RuleRow row, Anchor anchor, int occurrence) {
        if (row.counting() != Counting.MON_CUM) {
            return Optional.of(new Draft(row, anchor, of.counter().count(row, anchor), occurrence));
        }
        RuleRow within = rule.part(Part.WITHIN).stream()
                .findFirst()
                .orElseThrow(() -> new BadRule("Rule " + rule.id() + " adds up months but has no row 'within'"));
        return TimeInCare.draft(row, within, anchor, of);
    }

    private Draft earliest(List<Draft> drafts) {
        Draft first =
                drafts.stream().min(Comparator.comparing(draft -> draft.due)).orElseThrow();
        for (Draft other : drafts) {
            first.uses.addAll(other.uses);
            if (other != first && !other.due.equals(first.due)) {
                first.steps.add("Counted from \"" + other.anchor.words() + "\" it would be " + Words.day(other.due)
                        + "; the earlier governs");
            }
        }
        return first;
    }

    private Outcome finish(List<Draft> drafts) {
        Set<LocalDate> taken = new HashSet<>();
        var kept = new ArrayList<Draft>();
        for (Draft draft : drafts) {
            String paused = Pause.apply(draft, of.facts());
            if (paused != null) {
                return new Outcome(List.of(), List.of(paused));
            }
            if (!seriesIsOver(draft)) {
                markDone(draft, taken);
                markPlanned(draft);
                Extras.add(draft, rule::part, of);
                kept.add(draft);
            }
        }
        return new Outcome(kept, List.of());
    }

    private boolean seriesIsOver(Draft draft) {
        return rule.part(Part.ENDS).stream()
                .flatMap(row -> of.anchors().find(row.anchorFact()).anchors().stream()
                        .map(anchor -> of.counter().count(row, anchor)))
                .anyMatch(end -> draft.due.isAfter(end.date()));
    }

    /** Each event fulfils one deadline only: two open requests are not both answered by one answer. */
    private void markDone(Draft draft, Set<LocalDate> taken) {
        boolean rolling = draft.row.part() == Part.NEXT || rule.has(Part.NEXT);
        boolean back = draft.row.counting() == Counting.BACK;
        if (rolling) {
            return;
        }
        of.anchors().events(draft.row.metBy(), rule.id(), draft.anchor).stream()
                .filter(day -> back ? !day.isAfter(draft.anchor.date()) : !day.isBefore(earliestDone(draft)))
                .filter(taken::add)
                .findFirst()
                .ifPresent(day -> draft.doneOn = day);
    }

    /** Under which kind it stands among the events really held: one visit counts for every rule that asks for it. */
    private String recordedAs() {
        return rule.part(Part.NEXT).stream()
                .flatMap(row -> Stream.of(row.anchorFact().split("\\s*,\\s*")))
                .filter(name -> name.startsWith("held."))
                .map(name -> name.substring("held.".length()))
                .filter(kind -> !of.rules().has(kind))
                .findFirst()
                .orElse(rule.id());
    }

    /** What is dated ahead keeps the date running: it counts on the day on which it is really held. */
    private void markPlanned(Draft draft) {
        draft.rolling = rule.has(Part.NEXT);
        draft.recordedAs = recordedAs();
        if (draft.doneOn != null) {
            return;
        }
        var names = new ArrayList<String>(draft.row.metBy());
        rule.part(Part.NEXT)
                .forEach(row -> names.addAll(List.of(row.anchorFact().split("\\s*,\\s*"))));
        draft.plannedFor = of.anchors().planned(names, rule.id(), draft.anchor).orElse(null);
    }

    /** What is to be done in time for another duty's date is done before that date, yet in this stay. */
    private LocalDate earliestDone(Draft draft) {
        if (of.rules().has(draft.row.anchorFact())) {
            return of.care().current().map(Spell::removal).orElse(LocalDate.MIN);
        }
        return draft.row.kind().equals("window") ? LocalDate.MIN : draft.anchor.date();
    }

    private List<String> unknown(RuleRow row) {
        Found found = of.anchors().find(row.anchorFact());
        return Stream.concat(row.needs().stream().filter(fact -> !of.anchors().knows(fact)), found.missing().stream())
                .distinct()
                .toList();
    }

    private List<String> nextMissing() {
        return rule.part(Part.NEXT).stream()
                .findFirst()
                .map(row -> List.of(row.anchorFact()))
                .orElse(List.of());
    }

    private String whileAway() {
        return Stream.of("trialHomeVisits", "absences")
                        .filter(name -> (name.equals("absences")
                                        ? of.facts().absences()
                                        : of.facts().trialHomeVisits())
                                .stream().map(Away::to).anyMatch(java.util.Objects::isNull))
                        .findFirst()
                        .orElse("absences")
                + ".to";
    }

    private @Nullable RuleRow firstLimit() {
        return rule.part(Part.LIMIT).stream().findFirst().orElse(null);
    }
}
