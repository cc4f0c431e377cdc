package org.homeward.meetings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A meeting with what became of it; {@code cancelledAt} says when it was moved to another day or called off. */
public record PlannedMeeting(Meeting meeting, @Nullable Instant cancelledAt) {}
