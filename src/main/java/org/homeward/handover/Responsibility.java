package org.homeward.handover;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who answers for a plan, and who stands in, by user name. */
public record Responsibility(String username, @Nullable String backup, Instant since) {}
