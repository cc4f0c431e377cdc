package org.homeward.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.plan.PlanId;
import org.springframework.stereotype.Service;

/** The front door to deadlines: which dates follow from facts, and which dates a plan has. */
@Service
public class DeadlineDesk {

    private final RulesInForce rules;
    private final LedgerReader ledger;

    DeadlineDesk(RulesInForce rules, LedgerReader ledger) {
        this.rules = rules;
        this.ledger = ledger;
    }

    /** Works dates out from facts alone; nothing is stored. Throws {@link org.homeward.access.BadInput}. */
    public Answer preview(String jurisdiction, Map<String, Object> facts, Instant asOf) {
        return rules.get().answer(jurisdiction, facts, asOf);
    }

    /** Every rule of the plan, dates first in due order, then those that wait for a fact. */
    public List<LedgerEntry> ledger(PlanId plan) {
        return ledger.read(plan);
    }

    /** The date of a rule that has one and was not met yet; empty when it waits, was met or does not apply. */
    public Optional<LocalDate> due(PlanId plan, String ruleId) {
        return ledger.read(plan).stream()
                .filter(entry -> entry.ruleId().equals(ruleId))
                .filter(entry -> entry.status().equals(Deadline.RUNNING)
                        || entry.status().equals(Deadline.LATE))
                .flatMap(entry -> Optional.ofNullable(entry.deadline()).stream())
                .map(Deadline::dueDate)
                .findFirst();
    }
}
