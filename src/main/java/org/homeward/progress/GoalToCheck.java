package org.homeward.progress;

import java.util.List;
import java.util.UUID;

/** A goal whose owner is asked how it stands; ids and codes only, because the engine reads it. */
public record GoalToCheck(UUID goalId, List<String> groups) {}
