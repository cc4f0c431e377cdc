package org.homeward.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The person, or the part of Homeward, that asks for something; {@code username} is unique in the realm.
 *
 * @param agency the code of the agency that the person belongs to; null for the plan agency's own staff and for people who
 *     act for themselves
 */
public record Caller(
        String username,
        String displayName,
        Set<Role> roles,
        @Nullable String agency) {

    public Caller(String username, String displayName, Set<Role> roles) {
        this(username, displayName, roles, null);
    }

    /** Homeward itself, when a job worker or a timer acts. */
    public static final Caller SYSTEM = new Caller("homeward", "Homeward", Set.of());

    /** Whether plans that this person may see are open to them as a whole: the agency's staff and its overseers. */
    public boolean isStaff() {
        return hasAny(Role.CASEWORKER, Role.SUPERVISOR, Role.REGIONAL_ADMINISTRATOR, Role.ADVOCATE, Role.AUDITOR);
    }

    /** Whether they are staff who work with the plan's texts; an auditor follows who did what without them. */
    public boolean readsTexts() {
        return hasAny(Role.CASEWORKER, Role.SUPERVISOR, Role.REGIONAL_ADMINISTRATOR, Role.ADVOCATE);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean hasAny(Role... wanted) {
        for (Role role : wanted) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }
}
