package org.homeward.deadlines;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.homeward.access.Caller;
import org.homeward.access.Role;
import org.homeward.plan.Intake;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Plans with dates, and what the engine was told about them. */
record Ledgers(PlanDesk plans, DeadlineDesk deadlines, JdbcClient jdbc) {

    static final Caller SUE = new Caller("sue", "Sue", Set.of(Role.SUPERVISOR));

    private static final JsonMapper JSON = JsonMapper.shared();

    /** A message about a watch, as it waits to be sent. */
    record Told(String name, String key, Map<String, Object> variables) {}

    PlanId plan(Map<String, Object> facts) {
        var child = new Intake.ChildDetails("Robin", "Sample", LocalDate.of(2014, 5, 21), "en");
        return plans.open(new Intake(child, "US-IL", facts, List.of(), null), null, SUE);
    }

    void correct(PlanId plan, Map<String, Object> facts) {
        plans.correctFacts(plan, facts, SUE);
    }

    LedgerEntry entry(PlanId plan, String rule) {
        return deadlines.ledger(plan).stream()
                .filter(entry -> entry.ruleId().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    /** The open watch of a rule. */
    List<Map<String, Object>> watches(PlanId plan, String rule) {
        return jdbc.sql(
                        "select * from homeward.deadline_watch where plan_id = ? and rule_id = ? order by opened_at, id")
                .params(plan.value(), rule)
                .query()
                .listOfRows();
    }

    UUID openWatch(PlanId plan, String rule) {
        return watches(plan, rule).stream()
                .filter(watch -> watch.get("ended_at") == null)
                .map(watch -> (UUID) watch.get("id"))
                .findFirst()
                .orElseThrow();
    }

    /** Everything that was said about a watch, in order. */
    List<Told> told(UUID watch) {
        return jdbc.sql("""
                        select serialized_event from homeward.event_publication
                         where event_type like '%PublishMessages' and serialized_event like :watch
                         order by publication_date""").param("watch", "%" + watch + "%").query(String.class).list().stream()
                .flatMap(text -> JSON.readTree(text).path("messages").valueStream())
                .filter(message -> message.path("correlationKey").asString().equals(watch.toString()))
                .map(message -> JSON.treeToValue(message, Sent.class).told())
                .toList();
    }

    record Sent(String id, String name, String correlationKey, Map<String, Object> variables) {

        Told told() {
            return new Told(name, correlationKey, variables);
        }
    }
}
