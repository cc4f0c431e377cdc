package org.homeward.audit.web;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which plan an address leads into: the one that it names, or the one of the task or process that it names. */
@Component
class PlanOfAddress {

    private static final String OF_INCIDENT = """
            select of_plan.plan_id from engine.incident stopped
              join engine.process_instance of_plan on of_plan.key = stopped.process_instance_key
             where stopped.key = ?""";

    private static final Map<String, String> BY_KEY = Map.of(
            "/tasks/{taskId}", "select plan_id from engine.user_task where key = ?",
            "/api/tasks/{taskId}", "select plan_id from engine.user_task where key = ?",
            "/monitor/instances/{key}", "select plan_id from engine.process_instance where key = ?",
            "/api/monitor/instances/{key}", "select plan_id from engine.process_instance where key = ?",
            "/monitor/incidents/{key}", OF_INCIDENT,
            "/api/monitor/incidents/{key}", OF_INCIDENT);

    private final JdbcClient jdbc;

    PlanOfAddress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Nullable
    UUID of(Address address) {
        String named = address.id("planId");
        if (named == null && address.pattern().matches("(/api)?/plans/\\{id}(/.*)?")) {
            named = address.id("id");
        }
        if (named != null) {
            return named.length() == 36 ? UUID.fromString(named) : null;
        }
        return BY_KEY.entrySet().stream()
                .filter(known -> begins(address.pattern(), known.getKey()))
                .findFirst()
                .map(known -> byKey(known.getValue(), address))
                .orElse(null);
    }

    private @Nullable UUID byKey(String sql, Address address) {
        String key = address.id("taskId") == null ? address.id("key") : address.id("taskId");
        if (key == null || key.length() > 18) {
            return null;
        }
        return jdbc.sql(sql)
                .param(Long.parseLong(key))
                .query((row, number) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .optional()
                .flatMap(plan -> plan)
                .orElse(null);
    }

    private static boolean begins(String pattern, String start) {
        return pattern.equals(start) || pattern.startsWith(start + "/");
    }
}
