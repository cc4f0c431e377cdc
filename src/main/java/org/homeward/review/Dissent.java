package org.homeward.review;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A view that differs from the team's, and the written answer to it once there is one. */
public record Dissent(
        UUID id, String whose, String view, @Nullable String answer) {}
