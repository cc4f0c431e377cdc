package org.homeward.leavers;

import java.util.List;
import java.util.UUID;
import org.homeward.access.Caller;
import org.homeward.access.PlanVisibility;
import org.homeward.people.ContactDesk;
import org.homeward.plan.PlanId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what hangs on a person, so that it can be given to somebody before their access ends. */
@Component
class LeftBehind {

    private final LeaverStore store;
    private final ContactDesk contacts;
    private final PlanVisibility visibility;
    private final JdbcClient jdbc;

    LeftBehind(LeaverStore store, ContactDesk contacts, PlanVisibility visibility, JdbcClient jdbc) {
        this.store = store;
        this.contacts = contacts;
        this.visibility = visibility;
        this.jdbc = jdbc;
    }

    /** A child's name only for whoever sees that plan. */
    Left of(String username, Caller caller) {
        List<Left.Plan> plans = answersFor(username, caller);
        List<PlanId> carried = plans.stream().map(Left.Plan::planId).toList();
        int others = (int) store.tables(username).stream()
                .filter(plan -> !carried.contains(plan))
                .count();
        return new Left(
                username,
                contacts.nameOf(username),
                plans,
                others,
                store.tasks(username),
                store.consents(username),
                store.workers(username));
    }

    private List<Left.Plan> answersFor(String username, Caller caller) {
        var visible = visibility.of(caller, "p.id");
        return jdbc.sql("""
                        select p.id, r.backup,
                               case when %s then c.given_name || ' ' || c.family_name end as child
                          from homeward.responsibility r
                          join homeward.plan p on p.id = r.plan_id and p.status = 'OPEN'
                          join homeward.child c on c.id = p.child_id
                         where r.username = :name order by 3 nulls last, p.id""".formatted(visible.sql()))
                .param("name", username)
                .params(visible.params())
                .query((row, number) -> new Left.Plan(
                        new PlanId(row.getObject("id", UUID.class)),
                        row.getString("child"),
                        contacts.nameOf(row.getString("backup"))))
                .list();
    }
}
