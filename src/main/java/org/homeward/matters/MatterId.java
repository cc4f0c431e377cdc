package org.homeward.matters;

import java.util.Optional;
import java.util.UUID;

/** Names one matter. */
public record MatterId(UUID value) {

    public static MatterId random() {
        return new MatterId(UUID.randomUUID());
    }

    /** Reads an id from an address; empty when it cannot be one. */
    public static Optional<MatterId> parse(String text) {
        try {
            return Optional.of(new MatterId(UUID.fromString(text)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
