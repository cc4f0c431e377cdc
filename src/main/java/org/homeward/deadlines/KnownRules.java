package org.homeward.deadlines;

import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The ids of all rules that were ever in force: plans hold what was done about them after a rule is gone. */
@Component
class KnownRules {

    private final JdbcClient jdbc;

    KnownRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds the rules in force and answers all there ever were; also while a reader asks first. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    Set<String> with(Set<String> inForce) {
        jdbc.sql("insert into homeward.deadline_rule (rule_id) select unnest(:ids) on conflict do nothing")
                .param("ids", inForce.toArray(String[]::new))
                .update();
        return new HashSet<>(jdbc.sql("select rule_id from homeward.deadline_rule")
                .query(String.class)
                .list());
    }
}
