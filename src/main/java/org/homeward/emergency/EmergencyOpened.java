package org.homeward.emergency;

import java.util.UUID;
import org.homeward.plan.PlanId;

/** Somebody opened a plan in an emergency; for whoever tells supervisors. */
public record EmergencyOpened(UUID accessId, PlanId planId) {}
