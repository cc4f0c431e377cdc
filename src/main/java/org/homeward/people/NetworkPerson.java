package org.homeward.people;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the child's family or network, as one person may see them; what they may not see is null.
 *
 * @param revision the wording that was read; a change says which one it starts from
 */
public record NetworkPerson(
        UUID personId,
        UUID revision,
        Kin kind,
        @Nullable String relation,
        String name,
        @Nullable String language,
        boolean interpreter,
        @Nullable Reach reach,
        @Nullable String canHelp,
        @Nullable String username,
        boolean confidential,
        Instant since) {

    /** How to reach somebody, and what to mind when doing so. */
    public record Reach(
            @Nullable String phone,
            @Nullable String email,
            @Nullable String address,
            ContactRule rule,
            @Nullable String safeContact) {}

    /** For somebody who has to call now: no address, and nothing of whom only the caseworker gets in touch with. */
    NetworkPerson inEmergency() {
        Reach known = reach;
        if (known == null || known.rule() == ContactRule.WORKER_ONLY) {
            return withoutReach();
        }
        var call = new Reach(known.phone(), null, null, known.rule(), known.safeContact());
        return new NetworkPerson(
                personId,
                revision,
                kind,
                relation,
                name,
                language,
                interpreter,
                call,
                canHelp,
                null,
                confidential,
                since);
    }

    NetworkPerson withoutReach() {
        return new NetworkPerson(
                personId, revision, kind, relation, name, null, false, null, null, null, confidential, since);
    }
}
