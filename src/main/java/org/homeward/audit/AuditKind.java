package org.homeward.audit;

/** What sort of thing happened. */
public enum AuditKind {
    CHANGE,
    READ,
    DENIAL,
    EXPORT,
    DISCLOSURE;

    public String code() {
        return name().toLowerCase();
    }
}
