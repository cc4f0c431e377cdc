package org.homeward.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;

/** The dates of one plan twice: as they stand on the ledger, and as the engine has armed them. */
record WatchedDates(StackApi api, JdbcClient records, String planId) {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    static WatchedDates of(HomewardStack homeward, String planId) {
        var database = new DriverManagerDataSource(homeward.jdbcUrl(), "homeward", "homeward");
        return new WatchedDates(homeward.api(), JdbcClient.create(database), planId);
    }

    /** Rule and moment at which it is missed, of everything that runs and binds somebody. */
    List<String> runningOnTheLedger() {
        return onTheLedger("running").stream()
                .map(date -> date.path("ruleId").asString() + " " + over(date))
                .sorted()
                .toList();
    }

    List<String> lateOnTheLedger() {
        return onTheLedger("late").stream()
                .map(date -> date.path("ruleId").asString())
                .sorted()
                .toList();
    }

    /** The same from the engine's timers. */
    List<String> runningInTheEngine() {
        return watches()
                .query((row, number) -> row.getTimestamp("due_at") == null
                        ? null
                        : row.getString("rule") + " "
                                + row.getTimestamp("due_at").toInstant())
                .list()
                .stream()
                .filter(java.util.Objects::nonNull)
                .sorted()
                .toList();
    }

    List<String> lateInTheEngine() {
        return watches()
                .query((row, number) -> row.getTimestamp("due_at") == null ? row.getString("rule") : null)
                .list()
                .stream()
                .filter(java.util.Objects::nonNull)
                .sorted()
                .toList();
    }

    void mustAgree(String after) {
        Budgets.within(Budgets.STEP).alias(after).untilAsserted(() -> {
            assertThat(runningInTheEngine()).as("timers after %s", after).isEqualTo(runningOnTheLedger());
            assertThat(lateInTheEngine()).as("late ones after %s", after).isEqualTo(lateOnTheLedger());
        });
    }

    private JdbcClient.StatementSpec watches() {
        return records.sql("""
                        select v.value #>> '{}' as rule, t.due_at
                          from engine.process_instance i
                          join engine.variable v on v.scope_key = i.key and v.name = 'ruleId'
                          left join engine.timer t on t.process_instance_key = i.key and t.state = 'CREATED'
                                                  and t.element_id = 'date-is-over'
                         where i.plan_id = ? and i.bpmn_process_id = 'deadline-watch' and i.state = 'ACTIVE'""").param(UUID.fromString(planId));
    }

    private List<JsonNode> onTheLedger(String status) {
        return api.get("supervisor", "/api/plans/" + planId + "/deadlines")
                .body()
                .valueStream()
                .filter(date -> date.path("status").asString().equals(status)
                        && date.path("duty").asBoolean())
                .toList();
    }

    private static Instant over(JsonNode date) {
        return date.path("dueInstant").isMissingNode()
                ? LocalDate.parse(date.path("dueDate").asString())
                        .plusDays(1)
                        .atStartOfDay(CHICAGO)
                        .toInstant()
                : Timestamp.from(Instant.parse(date.path("dueInstant").asString()))
                        .toInstant();
    }
}
