package org.homeward.consent;

import java.util.UUID;

/** A consent that is asked for; an id and a code only, because the engine reads it. */
public record Asked(UUID requestId, String category) {}
