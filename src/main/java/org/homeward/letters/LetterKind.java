package org.homeward.letters;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The letters that Homeward sends, each at one point of a plan's life, and what can be filled into them. What a summary
 * tells follows below its wording.
 */
public enum LetterKind {
    MEETING_INVITATION("meeting-invitation", "Invitation to the family meeting", "meeting", "day"),
    PERMANENCY_REVIEW("permanency-review", "Notice of the permanency review", "hearing", "day"),
    REVIEW_DECISION("review-decision", "Answer to a review or an appeal", "service-decision", "outcome"),
    REQUEST_ANSWER("request-answer", "Answer to a request for a service", "service-decision", "outcome"),
    CONSENT_ENDED("consent-ended", "Sharing has stopped", null, "record", "recipient"),
    PLACEMENT_CHANGE("placement-change", "The child moved", "placement-change", "day"),
    PLAN_ENDS("plan-ends", "The plan is about to end", "closure", "day"),
    SUMMARY("summary", "Summary that is sent round", null, "about", "sender", "day");

    private final String code;
    private final String title;
    private final @Nullable String event;
    private final Set<String> places;

    LetterKind(String code, String title, @Nullable String event, String... own) {
        this.code = code;
        this.title = title;
        this.event = event;
        this.places = new TreeSet<>(List.of("name", "child", "worker", "today"));
        this.places.addAll(List.of(own));
    }

    public String code() {
        return code;
    }

    /** What it is, in English; a phrase. */
    public String title() {
        return title;
    }

    /** The event in the table of who is told; null when the letter goes to one person who is known. */
    @Nullable
    String event() {
        return event;
    }

    String file() {
        return code + ".letter.md";
    }

    List<String> places() {
        return List.copyOf(places);
    }

    static Optional<LetterKind> ofFile(String file) {
        return Arrays.stream(values()).filter(kind -> kind.file().equals(file)).findFirst();
    }

    static Optional<LetterKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
