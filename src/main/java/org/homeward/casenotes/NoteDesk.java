package org.homeward.casenotes;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.homeward.access.Caller;
import org.homeward.access.Conflict;
import org.homeward.access.NotAllowed;
import org.homeward.access.NotVisible;
import org.homeward.access.Role;
import org.homeward.audit.AuditDesk;
import org.homeward.audit.AuditKind;
import org.homeward.audit.AuditNote;
import org.homeward.documents.Document;
import org.homeward.documents.DocumentDesk;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
import org.homeward.plan.TimelineNote;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to notes, contacts and decisions: writing them, correcting them, reading them. */
@Service
@Transactional
public class NoteDesk {

    private final NoteStore store;
    private final NoteCheck check;
    private final Duties duties;
    private final DocumentDesk documents;
    private final PlanDesk plans;
    private final AuditDesk audit;
    private final Clock clock;

    NoteDesk(
            NoteStore store,
            NoteCheck check,
            Duties duties,
            DocumentDesk documents,
            PlanDesk plans,
            AuditDesk audit,
            Clock clock) {
        this.store = store;
        this.check = check;
        this.duties = duties;
        this.documents = documents;
        this.plans = plans;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Writes an entry, or one that corrects another.
     *
     * @param requestKey the same key by the same person again writes nothing more and answers the first one
     */
    public UUID write(PlanId plan, NewNote note, @Nullable String requestKey, Caller by) {
        plans.requireVisible(plan, by);
        if (!note.kind().mayBeWrittenBy(by)) {
            throw new NotAllowed("Tell the caseworker of this plan, who writes it down.");
        }
        check.check(note);
        plans.requireOpen(plan); // and holds the plan, so that the same request cannot be written twice
        String key = requestKey == null || requestKey.isBlank() ? null : by.username() + ":" + requestKey;
        if (key != null) {
            var earlier = store.writtenBy(key);
            if (earlier.isPresent()) {
                return earlier.get();
            }
        }
        if (note.corrects() != null) {
            requireCorrectable(plan, note, by);
        }
        note.documents().forEach(document -> documents.find(plan, document, by));
        UUID id = UUID.randomUUID();
        store.add(NoteRows.columns(id, plan, note, key, clock.instant(), by), note.documents());
        if (note.kind() == NoteKind.CONTACT && note.countsFor() != null && note.onDay() != null) {
            duties.fulfil(plan, note.countsFor(), note.onDay(), by);
        }
        String title = note.kind().title() + (note.corrects() == null ? " written down" : " corrected");
        plans.note(plan, new TimelineNote(null, "record", title, by.displayName(), null, null));
        audit.write(new AuditNote(
                AuditKind.CHANGE,
                by,
                note.kind().code() + (note.corrects() == null ? ".written" : ".corrected"),
                plan.value(),
                id.toString(),
                note.category() == null ? Map.of() : Map.of("category", note.category())));
        return id;
    }

    /** Latest day first, each in its newest form, as far as it is open to this person. */
    public List<CaseNote> page(
            PlanId plan, NoteFilter filter, Caller caller, @Nullable String day, @Nullable Long number, int limit) {
        plans.requireVisible(plan, caller);
        return store.page(plan, filter, caller, day, number, limit);
    }

    /** What was on record at that moment, as far as it is open to this person today. */
    public List<CaseNote> at(PlanId plan, Instant moment, Caller caller) {
        plans.requireVisible(plan, caller);
        return store.at(plan, Timestamp.from(moment), caller);
    }

    /** One entry; {@link NotVisible} when it is not open to this person. */
    public CaseNote find(PlanId plan, UUID id, Caller caller) {
        plans.requireVisible(plan, caller);
        return store.find(plan, id, caller).orElseThrow(() -> new NotVisible("No such entry"));
    }

    /** All forms that an entry had, newest first, as far as they are open to this person. */
    public List<CaseNote> thread(PlanId plan, UUID id, Caller caller) {
        find(plan, id, caller);
        return store.thread(plan, id, caller);
    }

    /** The documents of an entry that are open to this person. */
    public List<Document> documents(PlanId plan, CaseNote note, Caller caller) {
        return store.documents(note.id()).stream()
                .flatMap(id -> documents.ifOpen(plan, id, caller).stream())
                .toList();
    }

    /** The dates that a contact can fulfil. */
    public List<Duties.Duty> duties(PlanId plan, Caller caller) {
        return duties.open(plan, caller);
    }

    /** Whether this person may correct the entry: whoever wrote it, and those who answer for the plan. */
    public static boolean mayCorrect(CaseNote note, Caller caller) {
        return note.correctedBy() == null
                && note.kind().mayBeWrittenBy(caller)
                && (caller.hasAny(Role.CASEWORKER, Role.SUPERVISOR)
                        || note.username().equals(caller.username()));
    }

    private void requireCorrectable(PlanId plan, NewNote note, Caller by) {
        CaseNote earlier = find(plan, java.util.Objects.requireNonNull(note.corrects()), by);
        if (earlier.correctedBy() != null) {
            throw new Conflict(
                    "Somebody corrected this entry while you wrote. Read the newer one, then correct that; your text is kept as a draft.");
        }
        if (earlier.kind() != note.kind() || !mayCorrect(earlier, by)) {
            throw new NotAllowed("Whoever wrote an entry corrects it, or the caseworker of this plan.");
        }
    }
}
