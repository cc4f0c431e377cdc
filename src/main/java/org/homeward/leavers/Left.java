package org.homeward.leavers;

import java.util.List;
import org.homeward.plan.PlanId;
import org.jspecify.annotations.Nullable;

/**
 * What a person would leave behind.
 *
 * @param answersFor open plans for which they answer
 * @param tables on how many other plans' teams they are
 * @param tasks open tasks that they have
 * @param consents live consents that name them and nobody else
 * @param workers who could take a plan over, by user name
 */
public record Left(
        String username,
        String name,
        List<Plan> answersFor,
        int tables,
        int tasks,
        int consents,
        List<Worker> workers) {

    /**
     * A plan, and who steps in when nobody is named.
     *
     * @param childName null for whoever may not see the plan
     */
    public record Plan(PlanId planId, @Nullable String childName, String backup) {}

    /** Somebody who works for the agency. */
    public record Worker(String username, String name) {}
}
