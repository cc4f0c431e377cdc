package org.homeward.deadlines;

import java.time.Clock;
import java.util.Map;
import org.homeward.plan.FactCheck;
import org.springframework.stereotype.Component;

/** Refuses facts from which no date could rightly be counted. */
@Component
class FactRules implements FactCheck {

    private final RulesInForce rules;
    private final Clock clock;

    FactRules(RulesInForce rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public void check(String jurisdiction, Map<String, Object> facts) {
        rules.get().check(jurisdiction, facts, clock.instant());
    }
}
