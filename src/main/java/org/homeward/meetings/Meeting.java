package org.homeward.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.homeward.plan.PlanId;

/** A meeting that was called; the day is in the agency's zone. */
public record Meeting(UUID id, PlanId planId, LocalDate day, Instant calledAt) {}
