package org.homeward.notice;

import java.util.Arrays;
import java.util.Optional;

/** What a notice is about; when it is mailed stands in the table notice-delivery. */
public enum NoticeKind {
    TASK_NEW("Something new waits for you."),
    /** The tasklist is where staff look anyway; a notice for each would be a flood. */
    TASK_NEW_FOR_STAFF("Something new waits for you."),
    TASK_LATE("Something that waits for you is late."),
    MATTER_RAISED("Somebody raised something about a plan of yours."),
    MEETING_CALLED("A meeting was called."),
    LETTER("There is a letter for you."),
    CONSENT_ENDED("A consent has ended."),
    EMERGENCY_ACCESS("Somebody opened a plan in an emergency.");

    private final String words;

    NoticeKind(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** The kind's name in the table, for example {@code task-new}. */
    public String code() {
        return name().toLowerCase().replace('_', '-');
    }

    static Optional<NoticeKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
