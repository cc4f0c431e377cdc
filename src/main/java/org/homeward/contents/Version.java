package org.homeward.contents;

import java.time.Instant;

/** A version of a plan and the moment at which it came into force. */
public record Version(int number, Instant madeAt) {}
