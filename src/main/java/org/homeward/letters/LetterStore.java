package org.homeward.letters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.homeward.access.Caller;
import org.homeward.access.PlanVisibility.Condition;
import org.homeward.access.RecordAccess;
import org.homeward.plan.PlanId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The letters of plans; rows are only ever added. */
@Component
class LetterStore {

    private final JdbcClient jdbc;
    private final RecordAccess access;

    LetterStore(JdbcClient jdbc, RecordAccess access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /** Answers false when it was there under that key. */
    boolean add(Letter letter, String template, String key) {
        var columns = new LinkedHashMap<String, @Nullable Object>();
        columns.put("id", letter.id());
        columns.put("plan", letter.plan().value());
        columns.put("kind", letter.kind().code());
        columns.put("category", letter.category());
        columns.put("username", letter.username());
        columns.put("name", letter.name());
        columns.put("language", letter.language().getLanguage());
        columns.put("heading", letter.heading());
        columns.put("body", letter.body());
        columns.put("fingerprint", letter.fingerprint());
        columns.put("release", letter.release());
        columns.put("template", template);
        columns.put("at", Timestamp.from(letter.sentAt()));
        columns.put("key", key);
        return jdbc.sql("""
                                insert into homeward.letter
                                       (id, plan_id, kind, category, recipient_username, recipient_name, language, heading,
                                        body, fingerprint, release_number, template_fingerprint, sent_at, request_key)
                                values (:id, :plan, :kind, :category, :username, :name, :language, :heading,
                                        :body, :fingerprint, :release, :template, :at, :key)
                                on conflict (request_key) do nothing""").params(columns).update() > 0;
    }

    /** Newest first: those to this person, and for staff all that their access opens. */
    List<Letter> of(PlanId plan, @Nullable UUID id, Caller caller, int limit) {
        Condition open = access.of(caller, ":plan", "l.category");
        return jdbc.sql("""
                        select l.* from homeward.letter l
                         where l.plan_id = :plan and (cast(:id as uuid) is null or l.id = :id)
                           and (l.recipient_username = :me or :staff and %s)
                         order by l.sent_at desc, l.id limit :limit""".formatted(open.sql()))
                .param("plan", plan.value())
                .param("id", id)
                .param("me", caller.username())
                // A letter says to whom it went; in an emergency nobody needs to know that.
                .param("staff", caller.readsTexts() && caller.emergency() == null)
                .param("limit", limit)
                .params(open.params())
                .query((row, number) -> letter(row))
                .list();
    }

    /** The given name of the plan's child. */
    String child(PlanId plan) {
        return jdbc.sql("""
                        select c.given_name from homeward.plan p join homeward.child c on c.id = p.child_id
                         where p.id = ?""").param(plan.value()).query(String.class).single();
    }

    private static Letter letter(ResultSet row) throws SQLException {
        return new Letter(
                row.getObject("id", UUID.class),
                new PlanId(row.getObject("plan_id", UUID.class)),
                LetterKind.of(row.getString("kind")).orElseThrow(),
                row.getString("category"),
                row.getString("recipient_username"),
                row.getString("recipient_name"),
                Locale.of(row.getString("language")),
                row.getString("heading"),
                row.getString("body"),
                row.getString("fingerprint"),
                row.getObject("release_number", Integer.class),
                row.getTimestamp("sent_at").toInstant());
    }
}
