package org.homeward.deadlines;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.homeward.deadlines.LedgerStore.Change;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Works a plan's deadlines out and writes down what changed and why. */
@Component
class Ledger {

    private final RulesInForce rules;
    private final LedgerStore store;
    private final Watches watches;
    private final ObjectProvider<PlanDesk> plans;
    private final Clock clock;

    Ledger(RulesInForce rules, LedgerStore store, Watches watches, ObjectProvider<PlanDesk> plans, Clock clock) {
        this.rules = rules;
        this.store = store;
        this.watches = watches;
        this.plans = plans;
        this.clock = clock;
    }

    /** Titles of the running deadlines that moved, came or went. */
    record Moved(List<String> titles) {}

    /** Brings the plan's ledger up to date with its facts and the rules in force. */
    @Transactional
    Moved workOut(PlanId plan) {
        PlanDesk desk = plans.getObject();
        Map<String, Object> facts = desk.facts(plan);
        Preview preview = rules.get();
        ZoneId zone = preview.zone(desk.jurisdiction(plan));
        Instant now = clock.instant();
        Answer answer = preview.today(desk.jurisdiction(plan), facts, now);
        var steps = new ArrayList<Watches.Step>();
        Moved moved = write(plan, rowsOf(answer, facts, preview, now), steps, now);
        watches.follow(plan, steps, zone, now);
        store.workedOut(plan, preview.rules().version(), again(answer, zone), now);
        return moved;
    }

    /** Stops every date of a plan that was closed: nothing runs on, nothing is missed any more. */
    @Transactional
    void close(PlanId plan) {
        Instant now = clock.instant();
        List<LedgerRow> open = store.rows(plan).stream()
                .filter(row -> row.running() || row.status().equals(Deadline.WAITING))
                .toList();
        store.save(plan, open.stream().map(row -> row.over(now)).toList());
        store.keep(
                plan,
                open.stream()
                        .map(row -> new Change(row, LedgerEntry.OVER, "The plan was closed"))
                        .toList(),
                now);
        watches.end(plan, now);
    }

    /** The next day on which something planned counts as held, so that the dates are worked out again then. */
    private static @Nullable Instant again(Answer answer, ZoneId zone) {
        return answer.deadlines().stream()
                .map(Deadline::plannedFor)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .map(day -> day.atStartOfDay(zone).toInstant())
                .orElse(null);
    }

    private Moved write(PlanId plan, Map<LedgerRow.Key, LedgerRow> rows, List<Watches.Step> steps, Instant now) {
        var save = new ArrayList<LedgerRow>();
        var changes = new ArrayList<Change>();
        var moved = new ArrayList<String>();
        for (LedgerRow before : store.rows(plan)) {
            LedgerRow after = rows.remove(before.key());
            if (after == null && before.status().equals(LedgerEntry.OVER)) {
                continue;
            }
            LedgerRow next = after == null ? before.over(now) : after;
            steps.add(new Watches.Step(before, next));
            if (next.sameAs(before)) {
                save.add(next.since(before.since()));
                continue;
            }
            save.add(next);
            changes.add(Reasons.change(before, next));
            if (!next.sameDates(before) && (before.running() || next.running())
                    || before.running() && next.status().equals(LedgerEntry.OVER)) {
                moved.add(next.title());
            }
        }
        save.addAll(rows.values());
        rows.values().forEach(row -> steps.add(new Watches.Step(null, row)));
        rows.values().stream().filter(LedgerRow::running).map(LedgerRow::title).forEach(moved::add);
        store.save(plan, save);
        store.keep(plan, changes, now);
        return new Moved(moved.stream().distinct().toList());
    }

    private static Map<LedgerRow.Key, LedgerRow> rowsOf(
            Answer answer, Map<String, Object> facts, Preview preview, Instant now) {
        String version = preview.rules().version();
        var rows = new LinkedHashMap<LedgerRow.Key, LedgerRow>();
        Stream.concat(
                        answer.deadlines().stream().map(deadline -> LedgerRow.of(deadline, facts, version, now)),
                        answer.waitingFor().stream().map(waiting -> LedgerRow.of(waiting, version, now)))
                .forEach(row -> rows.put(row.key(), row));
        return rows;
    }
}
