package org.homeward.plan;

/** Facts of a plan were added or corrected; listeners in the same transaction work its deadlines out again. */
public record FactsChanged(PlanId planId) {}
