package org.homeward.deadlines;

import java.time.Clock;
import org.homeward.plan.PlanId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Works every open plan's ledger out again, plan by plan, after other rules came in force or a planned day came. */
@Component
class LedgerCatchUp {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerCatchUp.class);
    private static final int AT_ONCE = 200;

    private final RulesInForce rules;
    private final LedgerStore store;
    private final LedgerEvents ledger;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LedgerCatchUp(
            RulesInForce rules, LedgerStore store, LedgerEvents ledger, TransactionTemplate transaction, Clock clock) {
        this.rules = rules;
        this.store = store;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(
            initialDelayString = "${homeward.deadlines.catch-up-every:PT10S}",
            fixedDelayString = "${homeward.deadlines.catch-up-every:PT10S}")
    void catchUp() {
        String version = rules.refresh().rules().version();
        store.outdated(version, clock.instant(), AT_ONCE).forEach(this::workOut);
    }

    private void workOut(PlanId plan) {
        try {
            transaction.executeWithoutResult(status -> ledger.workOutAndTell(plan));
        } catch (RuntimeException fault) {
            LOG.error("The deadlines of plan {} could not be worked out again", plan, fault);
        }
    }
}
