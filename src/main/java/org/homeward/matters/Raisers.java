package org.homeward.matters;

import java.util.Set;
import org.homeward.access.Caller;

/** Who may raise what, by role. */
enum Raisers {
    WORKERS(false, false),
    WORKERS_AND_PARTNERS(false, true),
    FAMILY_AND_WORKERS(true, false),
    EVERYBODY(true, true);

    private static final Set<String> STAFF = Set.of("caseworker", "supervisor", "regional-administrator");
    private static final Set<String> PARTNERS = Set.of("teacher", "clinician", "advocate");

    private final boolean family;
    private final boolean partners;

    Raisers(boolean family, boolean partners) {
        this.family = family;
        this.partners = partners;
    }

    boolean include(Caller caller) {
        return is(caller, STAFF) || family && is(caller, Set.of("family")) || partners && is(caller, PARTNERS);
    }

    /** Which side a person speaks for; models may know this, never who it was. */
    static String sideOf(Caller caller) {
        if (is(caller, STAFF)) {
            return "worker";
        }
        return is(caller, PARTNERS) ? "partner" : "family";
    }

    private static boolean is(Caller caller, Set<String> roles) {
        return caller.roles().stream().anyMatch(role -> roles.contains(role.code()));
    }
}
