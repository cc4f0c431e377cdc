package org.homeward.plan;

/** A person is about to leave a plan's team; listeners in the same transaction pass on what was theirs. */
public record MemberLeaves(PlanId planId, String username) {}
