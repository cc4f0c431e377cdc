package org.homeward.deadlines;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads a plan's ledger as it stands at this moment: stored dates, and what is late by now. */
@Component
class LedgerReader {

    private static final Comparator<LedgerEntry> DUE_FIRST = Comparator.comparing((LedgerEntry entry) ->
                    entry.deadline() == null ? LocalDate.MAX : entry.deadline().dueDate())
            .thenComparing(LedgerEntry::ruleId)
            .thenComparing(LedgerEntry::occurrence);

    private final LedgerStore store;
    private final RulesInForce rules;
    private final ObjectProvider<PlanDesk> plans;
    private final Clock clock;

    LedgerReader(LedgerStore store, RulesInForce rules, ObjectProvider<PlanDesk> plans, Clock clock) {
        this.store = store;
        this.rules = rules;
        this.plans = plans;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<LedgerEntry> read(PlanId plan) {
        PlanDesk desk = plans.getObject();
        Map<LedgerRow.Key, Deadline> live =
                rules.get().today(desk.jurisdiction(plan), desk.facts(plan), clock.instant()).deadlines().stream()
                        .collect(Collectors.toMap(
                                deadline -> new LedgerRow.Key(deadline.ruleId(), deadline.occurrence()),
                                Function.identity()));
        var history = store.history(plan);
        return store.rows(plan).stream()
                .map(row -> entry(row, live, history.getOrDefault(row.key(), List.of())))
                .sorted(DUE_FIRST)
                .toList();
    }

    /** The stored date stays; only what the clock alone changes (late, breach) is taken from now. */
    private static LedgerEntry entry(
            LedgerRow row, Map<LedgerRow.Key, Deadline> live, List<LedgerEntry.Earlier> history) {
        Deadline now = live.get(row.key());
        Deadline stored = row.deadline();
        boolean same = now != null
                && stored != null
                && row.status().equals(Deadline.RUNNING)
                && Objects.equals(now.dueDate(), stored.dueDate());
        return new LedgerEntry(
                row.ruleId(),
                row.occurrence(),
                row.title(),
                same ? now.status() : row.status(),
                same ? now : stored,
                row.missingFacts(),
                row.ruleVersion(),
                row.facts(),
                row.since(),
                history);
    }
}
