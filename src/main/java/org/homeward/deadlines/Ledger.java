package org.homeward.deadlines;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.homeward.deadlines.LedgerStore.Change;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Works a plan's deadlines out and writes down what changed and why. */
@Component
class Ledger {

    private final RulesInForce rules;
    private final LedgerStore store;
    private final ObjectProvider<PlanDesk> plans;
    private final Clock clock;

    Ledger(RulesInForce rules, LedgerStore store, ObjectProvider<PlanDesk> plans, Clock clock) {
        this.rules = rules;
        this.store = store;
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
        Instant now = clock.instant();
        var rows = rowsOf(preview.answer(desk.jurisdiction(plan), facts, now), facts, preview, now);
        Moved moved = write(plan, rows, now);
        store.workedOut(plan, preview.rules().version(), now);
        return moved;
    }

    private Moved write(PlanId plan, Map<LedgerRow.Key, LedgerRow> rows, Instant now) {
        var save = new ArrayList<LedgerRow>();
        var changes = new ArrayList<Change>();
        var moved = new ArrayList<String>();
        for (LedgerRow before : store.rows(plan)) {
            LedgerRow after = rows.remove(before.key());
            if (after == null && before.status().equals(LedgerEntry.OVER)) {
                continue;
            }
            LedgerRow next = after == null ? before.over(now) : after;
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
