package org.homeward.letters;

import java.util.Map;
import java.util.Set;
import org.homeward.consent.SharingStopped;
import org.homeward.matters.MatterClosed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes the letters that follow from what happened to a plan, in the transaction in which it happened. */
@Component
class LetterOccasions {

    private static final Map<String, LetterKind> ANSWERS = Map.of(
            "decision-review-and-appeal", LetterKind.REVIEW_DECISION,
            "service-request", LetterKind.REQUEST_ANSWER);

    /** Nobody decided anything: the person took it back, or the plan is over. */
    private static final Set<String> UNDECIDED = Set.of("withdrawn", "plan-closed", "decided-meanwhile");

    private final LetterDesk letters;

    LetterOccasions(LetterDesk letters) {
        this.letters = letters;
    }

    @EventListener
    void answered(MatterClosed closed) {
        LetterKind kind = ANSWERS.get(closed.kind());
        if (kind != null && !UNDECIDED.contains(closed.outcome())) {
            letters.send(closed.plan(), kind, Map.of("outcome", closed.outcomeInWords()), "matter " + closed.matter());
        }
    }

    /** Goes to nobody but the person who had said yes: the family may not know of a young person's own records. */
    @EventListener
    void stopped(SharingStopped stopped) {
        letters.sendTo(
                stopped.plan(),
                LetterKind.CONSENT_ENDED,
                stopped.person(),
                stopped.category(),
                Map.of("record", inWords(stopped.category()), "recipient", stopped.recipient()),
                "consent " + stopped.consent());
    }

    private static String inWords(String category) {
        String words = category.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
