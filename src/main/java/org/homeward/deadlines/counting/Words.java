package org.homeward.deadlines.counting;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Dates, amounts and facts in plain words, for the steps that explain a date. */
final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.US);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEEE d MMMM uuuu 'at' HH:mm", Locale.US);

    // The same few thousand days are named again and again.
    private static final Map<LocalDate, String> DAYS = new ConcurrentHashMap<>();

    private static final Map<String, String> FACTS = Map.ofEntries(
            Map.entry("birthDate", "Born"),
            Map.entry("caseOpenedDate", "Case opened"),
            Map.entry("reportReceivedAt", "Report received"),
            Map.entry("custodyTakenAt", "Taken into protective custody"),
            Map.entry("removalDate", "Child removed"),
            Map.entry("placementDate", "Child placed"),
            Map.entry("custodyHearingDate", "Temporary custody hearing"),
            Map.entry("agencyCustodyDate", "Agency named temporary custodian"),
            Map.entry("firstFindingDate", "First finding of abuse or neglect"),
            Map.entry("adjudicationFindingDate", "Adjudication finding"),
            Map.entry("lastServiceDate", "Last party served"),
            Map.entry("dispositionDate", "Disposition"),
            Map.entry("noReasonableEfforts.date", "Reasonable efforts found not to be required"),
            Map.entry("abandonedInfantDate", "Found to be an abandoned infant"),
            Map.entry("indianChild.lastNoticeReceived", "Last ICWA notice received"),
            Map.entry("indianChild.emergencyRemovalDate", "Emergency removal"),
            Map.entry("qrtpPlacements", "Placed in a QRTP"),
            Map.entry("qrtpPlacements.first", "First placed in a QRTP"),
            Map.entry("returnedHomeAt", "Child returned home"),
            Map.entry("missingKnownAt", "Known to be missing"),
            Map.entry("trialHomeVisits.from", "Trial home visit began"),
            Map.entry("decisionReviewConferenceDate", "Review conference"),
            Map.entry("permanencyHearing", "Permanency hearing"),
            Map.entry("requests.service", "Services asked for"),
            Map.entry("requests.service-appeal", "Appeal made"),
            Map.entry("requests.decision-review", "Decision review asked for"),
            Map.entry("requests.relative-placement", "Relative asked for placement"),
            Map.entry("plannedActions.service-reduction", "Planned reduction of services"),
            Map.entry("plannedActions.placement-move", "Planned move"),
            Map.entry("held.periodic-review", "Periodic review held"),
            Map.entry("held.acr", "Administrative case review held"),
            Map.entry("held.permanency-hearing", "Permanency hearing held"),
            Map.entry("held.case-plan", "Case plan made"),
            Map.entry("held.visit", "Visit made"));

    private Words() {}

    static String day(LocalDate day) {
        String known = DAYS.get(day);
        return known != null ? known : DAYS.computeIfAbsent(day, DAY::format);
    }

    static String moment(LocalDateTime moment) {
        return MOMENT.format(moment);
    }

    static String weekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.US);
    }

    static String amount(long amount, String unit) {
        return amount + " " + (amount == 1 ? unit.substring(0, unit.length() - 1) : unit);
    }

    /** What happened on the anchor day; a fact without words of its own is named as it is. */
    static String fact(String name) {
        String words = FACTS.get(name);
        if (words != null) {
            return words;
        }
        return name.startsWith("held.") ? "Done: " + name.substring("held.".length()) : name;
    }
}
