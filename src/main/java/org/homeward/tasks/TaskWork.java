package org.homeward.tasks;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.plan.PlanId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What people did with a task: Homeward's own rows beside the engine's. */
@Component
class TaskWork {

    private static final TypeReference<Map<String, @Nullable Object>> ANSWERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    TaskWork(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Holds the task until the transaction ends; whoever comes second waits here and then sees what the first did. */
    void lock(long key, PlanId plan, @Nullable String assignee) {
        jdbc.sql("""
                        insert into homeward.task_work (task_key, plan_id, assignee)
                        values (:key, :plan, :assignee) on conflict do nothing""")
                .param("key", key)
                .param("plan", plan.value())
                .param("assignee", assignee)
                .update();
        jdbc.sql("select task_key from homeward.task_work where task_key = :key for update")
                .param("key", key)
                .query(Long.class)
                .single();
    }

    void assign(long key, @Nullable String assignee) {
        jdbc.sql("""
                        update homeward.task_work
                           set assignee = :assignee, stands_in_for = null, stands_in_since = null where task_key = :key""").param("assignee", assignee).param("key", key).update();
    }

    /** Whoever has it now has it for that person, until they are back. */
    void standsIn(long key, String person, Instant since) {
        jdbc.sql(
                        "update homeward.task_work set stands_in_for = :person, stands_in_since = :since where task_key = :key")
                .param("person", person)
                .param("since", Timestamp.from(since))
                .param("key", key)
                .update();
    }

    /** A task that one person has for another. */
    record StoodIn(long task, String standIn, String person) {}

    /** What nobody has typed into since, of people who are not away that day. */
    List<StoodIn> toGiveBack(LocalDate today) {
        return jdbc.sql("""
                        select w.task_key as task, w.assignee as stand_in, w.stands_in_for as person
                          from homeward.task_work w
                         where w.stands_in_for is not null and w.completed_at is null and w.assignee is not null
                           and (w.drafted_at is null or w.drafted_at < w.stands_in_since)
                           and not exists (select 1 from homeward.absence a
                                            where a.username = w.stands_in_for and a.ended_at is null
                                              and :today between a.first_day and a.last_day)
                         limit 200""").param("today", today).query(StoodIn.class).list();
    }

    void keepDraft(long key, Map<String, @Nullable Object> draft, @Nullable String window, Instant at) {
        jdbc.sql("""
                        update homeward.task_work
                           set draft = cast(:draft as jsonb), draft_version = draft_version + 1, drafted_at = :at,
                               drafted_in = :window
                         where task_key = :key""")
                .param("draft", json.writeValueAsString(draft))
                .param("window", window)
                .param("at", Timestamp.from(at))
                .param("key", key)
                .update();
    }

    void forgetDraft(long key) {
        jdbc.sql("update homeward.task_work set draft = null where task_key = :key")
                .param("key", key)
                .update();
    }

    void complete(long key, Map<String, @Nullable Object> data, String by, Instant at) {
        jdbc.sql("""
                        update homeward.task_work
                           set data = cast(:data as jsonb), assignee = :by, completed_by = :by, completed_at = :at,
                               draft = null
                         where task_key = :key""")
                .param("data", json.writeValueAsString(data))
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("key", key)
                .update();
    }

    /** The browser window that wrote the draft last. */
    @Nullable
    String lastWindow(long key) {
        return jdbc.sql("select drafted_in from homeward.task_work where task_key = :key")
                .param("key", key)
                .query((row, number) -> Optional.ofNullable(row.getString(1)))
                .optional()
                .flatMap(window -> window)
                .orElse(null);
    }

    /** What was sent in, or else the draft; empty without either. */
    Map<String, @Nullable Object> answers(long key) {
        return jdbc.sql("select coalesce(data, draft, '{}')::text from homeward.task_work where task_key = :key")
                .param("key", key)
                .query(String.class)
                .optional()
                .map(text -> json.readValue(text, ANSWERS))
                .orElse(Map.of());
    }
}
