package org.homeward.casenotes;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.homeward.access.BadInput;
import org.homeward.access.Caller;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What somebody has typed and not sent yet. It survives errors and ended sessions, and nobody else reads it. */
@Service
@Transactional(propagation = Propagation.REQUIRES_NEW) // what was typed stays, whatever becomes of sending it
public class Drafts {

    private static final int LONGEST = 1_000_000;
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final PlanDesk plans;
    private final Clock clock;

    Drafts(JdbcClient jdbc, JsonMapper json, PlanDesk plans, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.plans = plans;
        this.clock = clock;
    }

    /** What was typed, and when it was kept. */
    public record Draft(Map<String, String> fields, Instant savedAt) {}

    /**
     * Keeps what was typed in place of what was kept before.
     *
     * @param form the kind of entry, or the id of the entry that is corrected
     */
    public Instant keep(PlanId plan, String form, Map<String, String> fields, Caller by) {
        plans.requireVisible(plan, by);
        String text = json.writeValueAsString(fields);
        if (text.length() > LONGEST) {
            throw new BadInput("text", "This text is too long to be kept as a draft. File it as a document.");
        }
        Instant now = clock.instant();
        jdbc.sql("""
                        insert into homeward.case_note_draft (plan_id, username, form, fields, saved_at)
                        values (:plan, :username, :form, cast(:fields as jsonb), :at)
                        on conflict (plan_id, username, form) do update set fields = excluded.fields, saved_at = excluded.saved_at""")
                .param("plan", plan.value())
                .param("username", by.username())
                .param("form", form)
                .param("fields", text)
                .param("at", Timestamp.from(now))
                .update();
        return now;
    }

    /** What this person typed there before. */
    public Optional<Draft> find(PlanId plan, String form, Caller by) {
        plans.requireVisible(plan, by);
        return jdbc.sql("""
                        select fields, saved_at from homeward.case_note_draft
                         where plan_id = :plan and username = :username and form = :form""")
                .param("plan", plan.value())
                .param("username", by.username())
                .param("form", form)
                .query((row, number) -> new Draft(
                        json.readValue(row.getString("fields"), FIELDS),
                        row.getTimestamp("saved_at").toInstant()))
                .optional();
    }

    /** Throws away what was typed, because it was sent or is not wanted any more. */
    public void drop(PlanId plan, String form, Caller by) {
        jdbc.sql("delete from homeward.case_note_draft where plan_id = :plan and username = :username and form = :form")
                .param("plan", plan.value())
                .param("username", by.username())
                .param("form", form)
                .update();
    }
}
