package org.homeward.letters;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.homeward.plan.PlanId;
import org.homeward.policy.LetterPart;
import org.jspecify.annotations.Nullable;

/**
 * A letter as it was sent.
 *
 * @param username null for somebody without an account, who gets it on paper
 * @param release the number of the policy release whose wording it has; null for the one that came with Homeward
 * @param fingerprint SHA-256 of language, heading and body
 */
public record Letter(
        UUID id,
        PlanId plan,
        LetterKind kind,
        @Nullable String category,
        @Nullable String username,
        String name,
        Locale language,
        String heading,
        String body,
        String fingerprint,
        @Nullable Integer release,
        Instant sentAt) {

    /** What it says below its heading. */
    public List<LetterPart> parts() {
        return LetterPart.of(body.lines().filter(line -> !line.isBlank()).toList());
    }
}
