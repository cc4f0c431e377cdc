package org.homeward.matters;

import java.util.Arrays;
import java.util.Optional;

/**
 * The kinds of matter that Homeward can put in words; the code is the process that answers it.
 *
 * <p>A kind that is not listed here works too: it is named after its process, and families do not hear of it.
 */
enum MatterKind {
    SAFETY_ALERT("safety-alert", "Safety alert", false),
    QUESTION("question", "Question", true),
    SERVICE_REQUEST("service-request", "Request for a service", true),
    SERVICE_REFERRAL("service-referral", "Search for a service", true),
    DECISION_REVIEW("decision-review-and-appeal", "Review or appeal of a decision", true),
    MEDIATION("mediation", "Mediation", true),
    ESCALATION("escalation", "Escalation", false),
    HANDOVER("handover", "Change of worker", true),
    FAMILY_TEAM_MEETING("family-team-meeting", "Family team meeting", true),
    CONSENT("consent", "Consent", true);

    private final String code;
    private final String title;
    private final boolean sharedWithFamily;

    MatterKind(String code, String title, boolean sharedWithFamily) {
        this.code = code;
        this.title = title;
        this.sharedWithFamily = sharedWithFamily;
    }

    String code() {
        return code;
    }

    /** The kind as people read it. */
    static String title(String code) {
        return of(code).map(kind -> kind.title).orElseGet(() -> Words.of(code));
    }

    /** Whether the family may know of matters of this kind that others raised; no, unless it says so above. */
    static boolean isSharedWithFamily(String code) {
        return of(code).map(kind -> kind.sharedWithFamily).orElse(false);
    }

    /** Whether whoever raised it may withdraw it; a reported danger is for others to judge. */
    static boolean mayBeTakenBack(String code) {
        return !code.equals(SAFETY_ALERT.code);
    }

    private static Optional<MatterKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
