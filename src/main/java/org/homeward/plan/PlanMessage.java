package org.homeward.plan;

import java.util.Map;
import java.util.UUID;

/** Something happened to a plan that its running process waits for, for example {@code amendment}. */
public record PlanMessage(UUID eventId, PlanId planId, String name, Map<String, Object> routing) {}
