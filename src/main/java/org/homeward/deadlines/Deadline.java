package org.homeward.deadlines;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One date that the law or the agency sets for a plan, and how it came about.
 *
 * @param dueAt the exact moment in the jurisdiction's zone, for rules that count hours
 * @param dueInstant the same moment for machines
 * @param windowStart the first day or moment on which it can be done
 * @param notBefore the first day on which it may be done, for rules that set a floor
 * @param targetDate the last day on or before the due date on which the agency is open
 * @param safeDate the date by a stricter reading, where there is one
 * @param extendedDate the date after the one continuance that the law allows
 * @param row the rule table's rows that were used
 * @param occurrence tells several entries of one rule apart, such as two requests
 * @param doneOn the day on which it was really done
 * @param plannedFor the day for which it is planned; it counts as done on that day, not before
 * @param duty whether somebody has to do something by then; some dates are only reached
 * @param rolling whether the next round begins when this one was held
 * @param recordedAs the kind under which it stands among the events really held, for example {@code visit}
 * @param factsUsed the names of the facts that the date hangs on
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Deadline(
        String ruleId,
        String title,
        String kind,
        LocalDate dueDate,
        @Nullable String dueAt,
        @Nullable Instant dueInstant,
        @Nullable String windowStart,
        @Nullable LocalDate notBefore,
        LocalDate targetDate,
        @Nullable LocalDate safeDate,
        @Nullable LocalDate extendedDate,
        String anchorFact,
        LocalDate anchorDate,
        int amount,
        String unit,
        String counting,
        String calendar,
        String citation,
        boolean verified,
        String source,
        String jurisdiction,
        String row,
        int occurrence,
        String status,
        @Nullable Long daysLate,
        @Nullable LocalDate doneOn,
        @Nullable LocalDate plannedFor,
        @Nullable Boolean duty,
        @Nullable Boolean rolling,
        @Nullable String recordedAs,
        List<String> steps,
        List<String> flags,
        List<String> factsUsed) {

    public static final String WAITING = "waiting";
    public static final String RUNNING = "running";
    public static final String MET = "met";
    public static final String LATE = "late";

    /** Whether somebody has to do something by then, so that it is watched; answers kept from before say nothing. */
    public boolean bindsSomebody() {
        return Boolean.TRUE.equals(duty);
    }

    /** The moment at which the day, or the hours, are over. */
    public Instant overAt(ZoneId zone) {
        return dueInstant != null
                ? dueInstant
                : dueDate.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
