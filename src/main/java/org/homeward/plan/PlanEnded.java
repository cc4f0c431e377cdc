package org.homeward.plan;

/** A plan was closed; whatever still runs for it ends. */
public record PlanEnded(PlanId planId) {}
