package org.homeward.oversight;

/** Whether a process instance still runs, as the engine says. */
public enum InstanceState {
    ACTIVE("Running"),
    COMPLETED("Finished"),
    TERMINATED("Ended early");

    private final String title;

    InstanceState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** The state's name in the API, for example {@code active}. */
    public String code() {
        return name().toLowerCase();
    }
}
