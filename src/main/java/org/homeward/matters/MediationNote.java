package org.homeward.matters;

import java.time.Instant;

/** What a mediator wrote down for themselves. */
public record MediationNote(Instant writtenAt, String note) {}
