package org.homeward.deadlines.counting;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known about one child's case, read and found to make sense. */
public record Facts(
        Map<String, LocalDate> dates,
        Map<String, LocalDateTime> moments,
        @Nullable Boolean siblingsApart,
        @Nullable Boolean nonEmergencyPlacement,
        @Nullable NoEfforts noReasonableEfforts,
        @Nullable IndianChild indianChild,
        List<LocalDate> qrtpPlacements,
        List<PriorSpell> priorSpells,
        List<Away> trialHomeVisits,
        List<Away> absences,
        List<Happened> held,
        List<Happened> plannedActions,
        List<Happened> requests,
        Options options) {

    /** A court found that reasonable efforts are not required. */
    record NoEfforts(@Nullable LocalDate date, @Nullable String ground) {}

    /** What the Indian Child Welfare Act counts from. */
    record IndianChild(
            @Nullable LocalDate parentNoticeReceived,
            @Nullable LocalDate tribeNoticeReceived,
            boolean extraDaysRequested,
            @Nullable LocalDate emergencyRemovalDate) {}

    /** An earlier stay in care. */
    record PriorSpell(LocalDate removalDate, @Nullable LocalDate firstFindingDate, LocalDate dischargedDate) {}

    /** Days away from the placement, from the day of leaving to the day of return; {@code to} is null while away. */
    record Away(
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String kind,
            @Nullable LocalDate extendedTo) {}

    /** Something of a kind on a day. */
    record Happened(String kind, LocalDate date) {}

    /** Readings that the agency chooses. */
    record Options(String enteredCare, String outOfCare, String leapBirthday) {

        boolean leavingIsDischarge() {
            return outOfCare.equals("discharge");
        }

        boolean leapBirthdayInMarch() {
            return leapBirthday.equals("mar-01");
        }
    }

    /** The fact that a path begins with, for example {@code indianChild}. */
    static String root(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }

    @Nullable
    LocalDate date(String name) {
        LocalDate known = dates.get(name);
        if (known != null) {
            return known;
        }
        return switch (name) {
            case "placementDate" -> dates.get("removalDate");
            case "firstFindingDate" -> dates.get("adjudicationFindingDate");
            default -> null;
        };
    }
}
