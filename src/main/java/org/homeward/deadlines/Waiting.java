package org.homeward.deadlines;

import java.util.List;

/** A rule that applies but cannot be counted yet, and the facts that it waits for. */
public record Waiting(String ruleId, String title, List<String> missingFacts) {}
