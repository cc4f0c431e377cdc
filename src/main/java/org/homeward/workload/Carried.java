package org.homeward.workload;

import org.homeward.plan.PlanId;
import org.homeward.plan.Stage;

/** A plan for which a worker answers. */
public record Carried(PlanId planId, String childName, Stage stage, int late) {}
