package org.homeward.plan;

/** Where a plan is in its life; the order is the usual one, the model decides the real one. */
public enum Stage {
    INTAKE("Intake"),
    TRIAGE("Triage"),
    CONSENT("Consent"),
    NETWORK("Network map"),
    REVIEW("Team review"),
    DRAFT("Plan drafting"),
    AGREEMENT("Agreement"),
    APPROVAL("Approval"),
    ACTIVE("Active plan"),
    PERMANENCY("Permanency review"),
    AFTERCARE("Aftercare"),
    CLOSED("Closed");

    private final String title;

    Stage(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** The stage's name in the API and in process models, for example {@code aftercare}. */
    public String code() {
        return name().toLowerCase();
    }
}
