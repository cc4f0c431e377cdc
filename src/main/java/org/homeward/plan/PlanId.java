package org.homeward.plan;

import java.util.Optional;
import java.util.UUID;

/** A plan's opaque id, the only thing about a plan that leaves the record. */
public record PlanId(UUID value) {

    public static PlanId random() {
        return new PlanId(UUID.randomUUID());
    }

    /** Reads an id as it stands in a URL; empty when it is none. */
    public static Optional<PlanId> parse(String text) {
        try {
            return Optional.of(new PlanId(UUID.fromString(text)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
