package org.homeward.access;

import java.util.Set;

/** The person, or the part of Homeward, that asks for something; {@code username} is unique in the realm. */
public record Caller(String username, String displayName, Set<Role> roles) {

    /** Homeward itself, when a job worker or a timer acts. */
    public static final Caller SYSTEM = new Caller("homeward", "Homeward", Set.of());

    /** Whether plans that this person may see are open to them as a whole: the agency's staff and its overseers. */
    public boolean isStaff() {
        return hasAny(Role.CASEWORKER, Role.SUPERVISOR, Role.REGIONAL_ADMINISTRATOR, Role.ADVOCATE, Role.AUDITOR);
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
