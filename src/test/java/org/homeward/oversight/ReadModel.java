package org.homeward.oversight;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.homeward.plan.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts into the read model what the engine would have reported. */
public class ReadModel {

    public static final long DEFINITION = 90;
    public static final long CHILD_DEFINITION = 91;

    private static final AtomicLong KEYS = new AtomicLong(2251799813685248L);

    private final JdbcClient jdbc;

    public ReadModel(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two processes with named steps. */
    public void models() {
        jdbc.sql("""
                        insert into engine.process_definition values
                            (90, 'plan-lifecycle', 1, 'plan-lifecycle.bpmn', '<definitions/>', now()),
                            (91, 'plan-approval', 1, 'plan-approval.bpmn', '<definitions/>', now())""").update();
        jdbc.sql("""
                        insert into engine.element values
                            (90, 'plan-lifecycle', 'Service plan', 'PROCESS', null),
                            (90, 'map-network', 'Map the network', 'USER_TASK', null),
                            (90, 'find-review', 'Find the permanency review', 'SERVICE_TASK', null),
                            (90, 'next-check-in', 'Next check-in', 'INTERMEDIATE_CATCH_EVENT', null),
                            (90, 'approval', 'Approval', 'CALL_ACTIVITY', null),
                            (91, 'plan-approval', 'Plan approval', 'PROCESS', null),
                            (91, 'approve', 'Approve the plan', 'USER_TASK', null)""").update();
    }

    public UUID plan(String givenName, Stage stage) {
        UUID child = UUID.randomUUID();
        UUID plan = UUID.randomUUID();
        jdbc.sql("insert into homeward.child values (?, ?, 'Example', null, 'en')")
                .params(child, givenName)
                .update();
        jdbc.sql("""
                        insert into homeward.plan (id, child_id, jurisdiction, stage, status, facts, concerns,
                                                   plan_version, opened_by, opened_at, revision)
                        values (?, ?, 'US-IL', ?, 'OPEN', '{}', '[]', 1, 'caseworker', now(), 0)""").params(plan, child, stage.name()).update();
        return plan;
    }

    public long root(@Nullable UUID plan, Instant started) {
        long key = KEYS.incrementAndGet();
        instance(key, "plan-lifecycle", DEFINITION, null, null, key, plan, started);
        return key;
    }

    public long child(long parent, long parentElement, @Nullable UUID plan) {
        long key = KEYS.incrementAndGet();
        instance(key, "plan-approval", CHILD_DEFINITION, parent, parentElement, parent, plan, Instant.now());
        return key;
    }

    private void instance(
            long key,
            String process,
            long definition,
            @Nullable Long parent,
            @Nullable Long parentElement,
            long root,
            @Nullable UUID plan,
            Instant started) {
        jdbc.sql("insert into engine.process_instance values (?, ?, 1, ?, ?, ?, ?, ?, 'ACTIVE', ?, null)")
                .params(key, process, definition, parent, parentElement, root, plan, Timestamp.from(started))
                .update();
    }

    public long element(long instance, long definition, String element, String type) {
        long key = KEYS.incrementAndGet();
        jdbc.sql("insert into engine.element_instance values (?, ?, ?, ?, ?, 'ACTIVE', ?, now(), null)")
                .params(key, instance, definition, element, type, instance)
                .update();
        return key;
    }

    public long userTask(
            long instance, long definition, long element, String id, @Nullable String assignee, @Nullable Instant due) {
        long key = KEYS.incrementAndGet();
        jdbc.sql("""
                        insert into engine.user_task
                        values (?, ?, ?, ?, 'p', ?, null, null, ?, '{caseworker}', ?, null, 50, 'CREATED', now(), null)""")
                .params(key, instance, element, id, definition, assignee, due == null ? null : Timestamp.from(due))
                .update();
        return key;
    }

    public long timer(long instance, long element, String id, Instant due) {
        long key = KEYS.incrementAndGet();
        jdbc.sql("insert into engine.timer values (?, ?, ?, ?, ?, 'CREATED')")
                .params(key, instance, element, id, Timestamp.from(due))
                .update();
        return key;
    }

    public long message(long instance, long element, String id, String name) {
        long key = KEYS.incrementAndGet();
        jdbc.sql("insert into engine.message_subscription values (?, ?, ?, ?, ?, 'x', 'CREATED')")
                .params(key, instance, element, id, name)
                .update();
        return key;
    }

    public long job(long instance, long element, String id, String state, int retries) {
        long key = KEYS.incrementAndGet();
        jdbc.sql("insert into engine.job values (?, 'plan.do', ?, ?, ?, ?, ?, null, null, now(), null)")
                .params(key, instance, element, id, state, retries)
                .update();
        return key;
    }

    public long incident(long instance, long element, String id, @Nullable Long job, String type, String message) {
        long key = KEYS.incrementAndGet();
        jdbc.sql("insert into engine.incident values (?, ?, ?, ?, ?, ?, ?, 'OPEN', now(), null)")
                .params(key, instance, element, id, job, type, message)
                .update();
        return key;
    }

    public void resolved(long incident) {
        jdbc.sql("update engine.incident set state = 'RESOLVED', resolved_at = now() where key = ?")
                .param(incident)
                .update();
    }

    public void variable(long scope, long instance, String name, String json) {
        jdbc.sql("insert into engine.variable values (?, ?, ?, cast(? as jsonb), now())")
                .params(scope, name, instance, json)
                .update();
    }
}
