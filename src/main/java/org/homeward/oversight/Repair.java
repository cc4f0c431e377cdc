package org.homeward.oversight;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How an incident is to be put right: routing facts to correct, and how often its job may try. */
public record Repair(@Nullable Integer retries, Map<String, @Nullable Object> variables) {}
