package org.homeward.leavers;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The end of a person's access; {@code restoredAt} is when it was given back. */
public record Departure(
        UUID id,
        String username,
        Source source,
        Reason reason,
        String endedBy,
        Instant endedAt,
        @Nullable Instant restoredAt) {

    public boolean inForce() {
        return restoredAt == null;
    }

    /** Who said so. */
    public enum Source {
        OFFICE("ended in Homeward"),
        DIRECTORY("account switched off or deleted");

        private final String words;

        Source(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** Why; the same few for everybody, so that nothing is written about a person here. */
    public enum Reason {
        LEFT("Left the agency"),
        MOVED("Has another job in the agency"),
        PARTNER_LEFT("No longer works with this family's team"),
        SECURITY("The account may be in the wrong hands"),
        SWITCHED_OFF("The account was switched off or deleted");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        public String code() {
            return name().toLowerCase().replace('_', '-');
        }
    }
}
