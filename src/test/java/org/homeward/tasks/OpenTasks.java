package org.homeward.tasks;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.homeward.plan.PlanId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Plans and their open tasks, written where the exporter would write them. */
public final class OpenTasks {

    private static final AtomicLong KEYS = new AtomicLong(System.nanoTime());

    private final JdbcClient jdbc;

    public OpenTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public static long key() {
        return KEYS.incrementAndGet();
    }

    /** A plan of a child, with these people at the table. */
    public PlanId plan(String... team) {
        UUID child = UUID.randomUUID();
        jdbc.sql(
                        "insert into homeward.child (id, given_name, family_name, language) values (?, 'Maya', 'Canary', 'en')")
                .param(child)
                .update();
        PlanId plan = PlanId.random();
        jdbc.sql("""
                        insert into homeward.plan (id, child_id, jurisdiction, stage, status, facts, concerns,
                               plan_version, opened_by, opened_at, revision)
                        values (?, ?, 'US-IL', 'INTAKE', 'OPEN', '{"removalDate":"2026-03-05"}', '[]', 0, 'caseworker', now(), 0)""").params(plan.value(), child).update();
        for (String username : team) {
            jdbc.sql("""
                            insert into homeward.team_member (id, plan_id, username, name, role, since)
                            values (?, ?, ?, ?, 'member', now())""")
                    .params(UUID.randomUUID(), plan.value(), username, "Name of " + username)
                    .update();
        }
        return plan;
    }

    public long task(PlanId plan, @Nullable Instant due, @Nullable Long form, String... groups) {
        long key = key();
        jdbc.sql("""
                        insert into engine.user_task (key, process_instance_key, element_instance_key, element_id,
                               bpmn_process_id, process_definition_key, plan_id, form_key, candidate_groups, due_at,
                               priority, state, created_at)
                        values (:key, :key, :key, 'review-intake', 'intake-and-triage', 7, :plan, :form, :groups, :due,
                                50, 'CREATED', now())""")
                .param("key", key)
                .param("plan", plan.value())
                .param("form", form)
                .param("groups", groups)
                .param("due", due == null ? null : Timestamp.from(due))
                .update();
        for (String group : groups) {
            jdbc.sql("""
                            insert into engine.user_task_group (candidate_group, due_at, task_key)
                            values (:group, coalesce(cast(:due as timestamptz), 'infinity'), :key)""")
                    .param("group", group)
                    .param("due", due == null ? null : Timestamp.from(due))
                    .param("key", key)
                    .update();
        }
        return key;
    }

    /** A deployed form; quotes may be written as {@code '}. */
    public long form(String components) {
        long key = key();
        jdbc.sql("""
                        insert into engine.form (key, form_id, version, resource_name, schema)
                        values (:key, 'intake-review', 1, 'intake-review.form', cast(:schema as jsonb))""")
                .param("key", key)
                .param(
                        "schema",
                        ("{'type':'default','id':'intake-review','components':[" + components + "]}")
                                .replace('\'', '"'))
                .update();
        return key;
    }

    /** The table by whose answer the engine set the task's date, with the note beside its row. */
    public void dueBy(long task, String element, String within, String note) {
        long key = key();
        jdbc.sql("""
                        insert into engine.decision_requirements (key, drg_id, version, resource_name, xml)
                        values (?, 'task-due-requirements', ?, 'task-due.dmn', ?)""")
                .params(key, (int) (key % 1_000_000_000), """
                        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/">
                          <decision id="task-due" name="How long people have for a task"><decisionTable>
                            <rule id="the-row"><description>%s</description></rule>
                          </decisionTable></decision>
                        </definitions>""".formatted(note))
                .update();
        jdbc.sql("""
                        insert into engine.decision (key, decision_id, name, version, drg_key, resource_name)
                        values (?, 'task-due', 'How long people have for a task', ?, ?, 'task-due.dmn')""").params(key, (int) (key % 1_000_000_000), key).update();
        jdbc.sql("""
                        insert into engine.decision_evaluation (key, decision_id, decision_name, decision_version,
                               process_instance_key, evaluated, failed, evaluated_at)
                        values (?, 'task-due', 'How long people have for a task', ?, ?, cast(? as jsonb), false, now())""")
                .params(key, (int) (key % 1_000_000_000), task, """
                        [{"matchedRules":[{"ruleId":"the-row","ruleIndex":1,
                          "outputs":[{"value":"%s"},{"value":"%s"}]}]}]""".formatted(element, within))
                .update();
    }

    /** The task is about a child in danger. */
    public void makeAtOnce(long task) {
        jdbc.sql("update engine.user_task set priority = 90 where key = ?")
                .param(task)
                .update();
    }

    public void end(long task, String state) {
        jdbc.sql("update engine.user_task set state = ?, completed_at = now() where key = ?")
                .params(state, task)
                .update();
        jdbc.sql("delete from engine.user_task_group where task_key = ?")
                .param(task)
                .update();
    }
}
