package org.homeward.policy;

/** Where a release is between the first change and the day another one replaces it. */
public enum ReleaseStatus {
    DRAFT("Draft"),
    SUBMITTED("Waiting for approval"),
    REJECTED("Sent back"),
    APPROVED("Approved"),
    IN_FORCE("In force"),
    REPLACED("Replaced"),
    DISCARDED("Discarded");

    private final String title;

    ReleaseStatus(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Answers whether somebody still works on it or waits for it. */
    public boolean open() {
        return this == DRAFT || this == SUBMITTED || this == REJECTED || this == APPROVED;
    }

    /** Answers whether its files can be changed. */
    public boolean editable() {
        return this == DRAFT || this == REJECTED;
    }

    boolean mayBecome(ReleaseStatus next) {
        return switch (this) {
            case DRAFT, REJECTED -> next == DRAFT || next == SUBMITTED || next == DISCARDED;
            case SUBMITTED -> next == DRAFT || next == REJECTED || next == APPROVED || next == DISCARDED;
            case APPROVED -> next == DRAFT || next == REJECTED || next == IN_FORCE || next == DISCARDED;
            case IN_FORCE -> next == REPLACED;
            case REPLACED, DISCARDED -> false;
        };
    }
}
