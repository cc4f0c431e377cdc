package org.homeward.people;

import org.homeward.access.Caller;
import org.homeward.access.PlanVisibility.Condition;
import org.homeward.access.RecordAccess;
import org.homeward.plan.PlanId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the access module whether somebody may read what a plan's team shares and no category closes. */
@Component
class OrdinaryContent {

    private final RecordAccess access;
    private final JdbcClient jdbc;

    OrdinaryContent(RecordAccess access, JdbcClient jdbc) {
        this.access = access;
        this.jdbc = jdbc;
    }

    boolean isOpen(PlanId plan, Caller caller) {
        Condition open = access.of(caller, "p.id", "cast(null as text)");
        return jdbc.sql("select count(*) from homeward.plan p where p.id = :plan and " + open.sql())
                        .param("plan", plan.value())
                        .params(open.params())
                        .query(Long.class)
                        .single()
                > 0;
    }
}
