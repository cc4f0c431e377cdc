package org.homeward.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The person, or the part of Homeward, that asks for something; {@code username} is unique in the realm.
 *
 * @param agency the code of the agency that the person belongs to; null for the plan agency's own staff and for people who
 *     act for themselves
 * @param emergency how much is open of a plan that they read only because of an emergency; they have no role there, so that
 *     nothing is open to them and nothing can be done that does not say so
 * @param link the one task that they may answer without an account, when they came through a link
 */
public record Caller(
        String username,
        String displayName,
        Set<Role> roles,
        @Nullable String agency,
        @Nullable EmergencyReading emergency,
        @Nullable LinkedTask link) {

    public Caller(String username, String displayName, Set<Role> roles, @Nullable String agency) {
        this(username, displayName, roles, agency, null, null);
    }

    public Caller(String username, String displayName, Set<Role> roles) {
        this(username, displayName, roles, null);
    }

    /** Homeward itself, when a job worker or a timer acts. */
    public static final Caller SYSTEM = new Caller("homeward", "Homeward", Set.of());

    /** Somebody who came through a link: no role, and no more than the one task. */
    public static Caller throughLink(String username, String displayName, LinkedTask link) {
        return new Caller(username, displayName, Set.of(), null, null, link);
    }

    /** Whether plans that this person may see are open to them as a whole: the agency's staff and its overseers. */
    public boolean isStaff() {
        return hasAny(Role.CASEWORKER, Role.SUPERVISOR, Role.REGIONAL_ADMINISTRATOR, Role.ADVOCATE, Role.AUDITOR)
                || emergency != null && emergency.asStaff();
    }

    /** Whether they are staff who work with the plan's texts; an auditor follows who did what without them. */
    public boolean readsTexts() {
        return hasAny(Role.CASEWORKER, Role.SUPERVISOR, Role.REGIONAL_ADMINISTRATOR, Role.ADVOCATE)
                || emergency != null && emergency.asStaff();
    }

    /** The same person where a plan is open to them only because of an emergency. */
    Caller inEmergency(EmergencyReading reading) {
        return new Caller(username, displayName, Set.of(), agency, reading, null);
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
