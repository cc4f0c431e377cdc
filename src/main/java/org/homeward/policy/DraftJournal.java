package org.homeward.policy;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.homeward.access.Caller;
import org.homeward.access.CurrentCaller;
import org.homeward.audit.AuditDesk;
import org.homeward.audit.AuditKind;
import org.homeward.audit.AuditNote;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was done to each draft, by whom, here and on the audit trail; entries are only ever added: no saved text is lost. */
@Component
class DraftJournal {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AuditDesk audit;
    private final CurrentCaller callers;

    DraftJournal(JdbcClient jdbc, Clock clock, AuditDesk audit, CurrentCaller callers) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
        this.callers = callers;
    }

    enum Act {
        STARTED("started the draft", true),
        SAVED("saved", true),
        REVERTED("undid the changes to", true),
        REBASED("moved the draft onto the release in force", true),
        TAKEN_BACK("took the draft back", false),
        SUBMITTED("asked for approval", true),
        SENT_BACK("sent the draft back", false),
        APPROVED("approved the draft", false),
        ASKED("asked to put it in force", false),
        REFUSED("the engine refused it", false),
        IN_FORCE("put it in force", false),
        DISCARDED("discarded the draft", false);

        private final String words;
        private final boolean authorship;

        Act(String words, boolean authorship) {
            this.words = words;
            this.authorship = authorship;
        }
    }

    void note(UUID release, String actor, Act act, @Nullable String resource, @Nullable String note) {
        note(release, actor, act, resource, note, null);
    }

    void note(
            UUID release,
            String actor,
            Act act,
            @Nullable String resource,
            @Nullable String note,
            @Nullable String content) {
        jdbc.sql("""
                insert into homeward.release_event (release_id, at, actor, act, resource, note, content)
                values (:release, :at, :actor, :act, :resource, :note, :content)
                """)
                .param("release", release)
                .param("at", Timestamp.from(clock.instant()))
                .param("actor", actor)
                .param("act", act.name())
                .param("resource", resource)
                .param("note", note)
                .param("content", content)
                .update();
        var detail = new TreeMap<String, String>();
        detail.put("actor", actor);
        if (resource != null) {
            detail.put("resource", resource);
        }
        String what = "policy." + act.name().toLowerCase().replace('_', '-');
        Caller by = callers.find().orElse(Caller.SYSTEM);
        audit.write(new AuditNote(AuditKind.CHANGE, by, what, null, release.toString(), detail));
    }

    /** A draft of that title that this person started and nobody did anything to; held, so that it is not started twice. */
    Optional<UUID> untouched(String title, String author) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:what, 0))")
                .param("what", "drafts of " + author)
                .query(row -> {});
        return jdbc.sql("""
                select r.id from homeward.release r
                 where r.title = :title and r.author = :author and r.status = 'DRAFT'
                   and not exists (select 1 from homeward.release_event e where e.release_id = r.id and e.act <> 'STARTED')
                   and not exists (select 1 from homeward.release_resource f where f.release_id = r.id)
                 order by r.created_at desc limit 1
                """)
                .param("title", title)
                .param("author", author)
                .query(UUID.class)
                .optional();
    }

    /** Everybody who had a hand in what the draft says; none of them may approve it. */
    Set<String> authors(UUID release) {
        var authoring = Arrays.stream(Act.values())
                .filter(act -> act.authorship)
                .map(Enum::name)
                .toList();
        return Set.copyOf(jdbc.sql(
                        "select distinct actor from homeward.release_event where release_id = :release and act in (:acts)")
                .param("release", release)
                .param("acts", authoring)
                .query(String.class)
                .list());
    }

    List<DraftEntry> entries(UUID release) {
        return jdbc.sql("""
                select at, actor, act, resource, note from homeward.release_event
                 where release_id = :release order by id desc limit 200
                """)
                .param("release", release)
                .query((row, number) -> new DraftEntry(
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor"),
                        Act.valueOf(row.getString("act")).words,
                        row.getString("resource"),
                        row.getString("note")))
                .list();
    }
}
