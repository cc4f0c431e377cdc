package org.homeward.matters;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which matters are formal requests, so that the law counts the days until their answer. */
final class Statutory {

    private Statutory() {}

    /** The process that answers an event; people may ask for a review instead of mediation. */
    static String kindOf(EventType type, Map<String, Object> answers) {
        boolean review = type == EventType.DISPUTE
                && (answers.get("wanted") instanceof String wanted && !wanted.equals("mediation"));
        return (review ? MatterKind.DECISION_REVIEW : type.kind()).code();
    }

    static @Nullable String reasonOf(String kind, Map<String, Object> answers) {
        return kind.equals(MatterKind.DECISION_REVIEW.code()) ? String.valueOf(answers.get("wanted")) : null;
    }

    /** The kind of request in the fact {@code requests} from which deadlines are counted. */
    static Optional<String> requestOf(String kind, @Nullable String reason) {
        if (kind.equals(MatterKind.SERVICE_REQUEST.code())) {
            return Optional.of("service");
        }
        return kind.equals(MatterKind.DECISION_REVIEW.code())
                ? Optional.of("service-appeal".equals(reason) ? "service-appeal" : "decision-review")
                : Optional.empty();
    }
}
