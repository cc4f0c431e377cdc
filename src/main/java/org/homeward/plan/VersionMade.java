package org.homeward.plan;

import java.time.Instant;

/** An approved plan became a version; what it says at that moment is what was agreed. */
public record VersionMade(PlanId plan, int version, Instant at) {}
