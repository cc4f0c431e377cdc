package org.homeward.plan;

import java.util.Map;
import java.util.UUID;

/** A plan was opened at intake; {@code routing} holds the de-identified facts that the lifecycle model needs. */
public record PlanOpened(UUID eventId, PlanId planId, Map<String, Object> routing) {}
