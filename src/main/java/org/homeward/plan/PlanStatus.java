package org.homeward.plan;

/** Whether work on a plan goes on. */
public enum PlanStatus {
    OPEN,
    CLOSED;

    public String code() {
        return name().toLowerCase();
    }
}
