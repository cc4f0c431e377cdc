package org.homeward.access;

import java.util.Set;

/** The person, or the part of Homeward, that asks for something; {@code username} is unique in the realm. */
public record Caller(String username, String displayName, Set<Role> roles) {

    /** Homeward itself, when a job worker or a timer acts. */
    public static final Caller SYSTEM = new Caller("homeward", "Homeward", Set.of());

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
