package org.homeward.consent;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A consent that is asked for again, with what the rules ask for as it is by now. */
public record AskedAgain(
        UUID requestId, @Nullable Object childAge, @Nullable Object placementType) {}
