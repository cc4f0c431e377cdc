package org.homeward.access;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.homeward.access.PlanVisibility.Condition;

/**
 * For whom a row of a plan's record was written, at most; it narrows what {@link RecordAccess} allows and opens nothing.
 *
 * <p>Whoever wrote a row decides it: a note about danger at home is not for everybody at the table.
 */
public enum Readers {
    STAFF,
    FAMILY,
    EVERYBODY;

    /** Kin and foster parents are guests at the table, not the family that a row may be meant for. */
    private static final String GUEST = """
            exists (select 1 from homeward.team_member guest
                     where guest.plan_id = %s and guest.username = :readerName and guest.left_at is null
                       and guest.seat in ('kin', 'foster-parent', 'partner'))""";

    /** The name in tables, forms and the API. */
    public String code() {
        return name().toLowerCase();
    }

    public static Optional<Readers> of(String code) {
        return Arrays.stream(values())
                .filter(readers -> readers.code().equals(code))
                .findFirst();
    }

    /**
     * Answers the SQL condition under which a row was written for the caller too.
     *
     * @param planId the SQL expression of the plan's id in the query
     * @param readers the SQL expression of the code that the row carries
     */
    public static Condition of(Caller caller, String planId, String readers) {
        if (caller.equals(Caller.SYSTEM) || caller.readsTexts()) {
            return new Condition("true", Map.of());
        }
        if (caller.has(Role.FAMILY)) {
            return new Condition(
                    "(%s = 'everybody' or %s = 'family' and not %s)"
                            .formatted(readers, readers, GUEST.formatted(planId)),
                    Map.of("readerName", caller.username()));
        }
        boolean everybody = caller.hasAny(Role.TEACHER, Role.CLINICIAN) || caller.emergency() != null;
        return new Condition(everybody ? "(" + readers + " = 'everybody')" : "false", Map.of());
    }
}
