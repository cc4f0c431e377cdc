package org.homeward.review;

import java.util.List;
import java.util.UUID;

/** One discipline that is asked for an assessment; ids and codes only, because the engine reads it. */
public record Invitation(UUID assessmentId, String discipline, List<String> groups) {}
