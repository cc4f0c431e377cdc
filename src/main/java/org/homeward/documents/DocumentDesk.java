package org.homeward.documents;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.homeward.access.BadInput;
import org.homeward.access.Caller;
import org.homeward.access.Conflict;
import org.homeward.access.NotAllowed;
import org.homeward.access.NotVisible;
import org.homeward.access.Role;
import org.homeward.audit.AuditDesk;
import org.homeward.audit.AuditKind;
import org.homeward.audit.AuditNote;
import org.homeward.documents.files.FileCheck;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
import org.homeward.plan.TimelineNote;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to the documents of a plan: filing them, listing them, and handing them out. */
@Service
@Transactional
public class DocumentDesk {

    private final DocumentStore store;
    private final DocumentRules rules;
    private final PlanDesk plans;
    private final AuditDesk audit;
    private final Clock clock;

    DocumentDesk(DocumentStore store, DocumentRules rules, PlanDesk plans, AuditDesk audit, Clock clock) {
        this.store = store;
        this.rules = rules;
        this.plans = plans;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether this person may hand in documents: whoever works on the plan, and the family. */
    public static boolean mayFile(Caller caller) {
        return caller.hasAny(Role.CASEWORKER, Role.SUPERVISOR, Role.FAMILY, Role.TEACHER, Role.CLINICIAN);
    }

    /** The largest file that is taken, for people. */
    public String largest() {
        return rules.settings().largest().toMegabytes() + " MB";
    }

    /**
     * Files a document; {@link BadInput} with what is wrong about it.
     *
     * @param requestKey the same key by the same person again files nothing more and answers the first one
     */
    public UUID file(PlanId plan, NewDocument given, @Nullable String requestKey, Caller by) {
        plans.requireVisible(plan, by);
        if (!mayFile(by)) {
            throw new NotAllowed("Give the document to the caseworker of this plan, who files it.");
        }
        FileCheck.Taken file = rules.check(given);
        plans.requireOpen(plan); // and holds the plan, so that the same request cannot file it twice
        String key = requestKey == null || requestKey.isBlank() ? null : by.username() + ":" + requestKey;
        if (key != null) {
            var earlier = store.filedBy(key);
            if (earlier.isPresent()) {
                return earlier.get();
            }
        }
        if (given.replaces() != null) {
            requireReplaceable(plan, given.replaces(), by);
        }
        UUID id = UUID.randomUUID();
        store.add(columns(id, plan, given, file, key, by), file.bytes());
        String title = given.replaces() == null ? "Document filed" : "Document replaced by a corrected one";
        plans.note(plan, new TimelineNote(null, "record", title, by.displayName(), null, null));
        audit.write(new AuditNote(
                AuditKind.CHANGE, by, "document.filed", plan.value(), id.toString(), detail(given.category())));
        return id;
    }

    /** Newest first, without those that were replaced; from before the one with that number. */
    public List<Document> newest(PlanId plan, Caller caller, @Nullable Long before, int limit) {
        plans.requireVisible(plan, caller);
        return store.newest(plan, caller, before, limit);
    }

    /** What was on record at that moment, as far as it is open to this person today. */
    public List<Document> at(PlanId plan, Instant moment, Caller caller) {
        plans.requireVisible(plan, caller);
        return store.at(plan, caller, Timestamp.from(moment));
    }

    /** One document; {@link NotVisible} when it is not open to this person. */
    public Document find(PlanId plan, UUID id, Caller caller) {
        plans.requireVisible(plan, caller);
        return store.find(plan, id, caller).orElseThrow(() -> new NotVisible("No such document"));
    }

    /** One document, or empty when it is not open to this person. */
    public Optional<Document> ifOpen(PlanId plan, UUID id, Caller caller) {
        plans.requireVisible(plan, caller);
        return store.find(plan, id, caller);
    }

    /** The bytes of a document, as they were filed; that they left is written down in the same transaction. */
    public Handout handOut(PlanId plan, UUID id, Caller caller) {
        Document document = find(plan, id, caller);
        byte[] bytes = store.bytes(id);
        if (!MessageDigest.isEqual(sha256(bytes), document.sha256())) {
            throw new Conflict(
                    "This document is not as it was filed, so it is not handed out. Tell the administrator its number: "
                            + document.number() + ".");
        }
        audit.write(new AuditNote(
                AuditKind.EXPORT,
                caller,
                "document.handed-out",
                plan.value(),
                id.toString(),
                detail(document.category())));
        return new Handout(document, bytes);
    }

    /** A document with its bytes. */
    public record Handout(Document document, byte[] bytes) {}

    private void requireReplaceable(PlanId plan, UUID id, Caller by) {
        Document earlier = find(plan, id, by);
        if (earlier.replacedBy() != null) {
            throw new Conflict("Somebody replaced this document already. Open the newer one and replace that.");
        }
        if (!by.hasAny(Role.CASEWORKER, Role.SUPERVISOR) && !earlier.username().equals(by.username())) {
            throw new NotAllowed("Whoever filed a document replaces it, or the caseworker of this plan.");
        }
    }

    private Map<String, Object> columns(
            UUID id, PlanId plan, NewDocument given, FileCheck.Taken file, @Nullable String key, Caller by) {
        var columns = new HashMap<String, Object>();
        columns.put("id", id);
        columns.put("plan", plan.value());
        columns.put("category", given.category());
        columns.put("readers", given.readers());
        columns.put("title", given.title());
        columns.put("name", file.name());
        columns.put("type", file.type().name());
        columns.put("size", file.bytes().length);
        columns.put("sha256", sha256(file.bytes()));
        columns.put("given", file.bytes() == given.bytes() ? null : sha256(given.bytes()));
        columns.put("source", given.source());
        columns.put("dated", given.dated());
        columns.put("replaces", given.replaces());
        columns.put("why", given.replacedWhy());
        columns.put("at", Timestamp.from(clock.instant()));
        columns.put("username", by.username());
        columns.put("byName", by.displayName());
        columns.put("key", key);
        return columns;
    }

    private static Map<String, String> detail(@Nullable String category) {
        return category == null ? Map.of() : Map.of("category", category);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
