package org.homeward.workload;

import org.homeward.plan.PlanId;

/**
 * A plan that could go from one worker to another.
 *
 * @param knowsTheFamily whether the next worker sits at the plan's table already
 */
public record Move(
        PlanId planId,
        String childName,
        String from,
        String fromName,
        String to,
        String toName,
        boolean knowsTheFamily) {}
