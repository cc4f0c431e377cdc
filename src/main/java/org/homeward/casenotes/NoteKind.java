package org.homeward.casenotes;

import java.util.Arrays;
import java.util.Optional;
import org.homeward.access.Caller;
import org.homeward.access.Role;

/** The kinds of entries. */
public enum NoteKind {
    NOTE("Note", "Write a note", "What you saw or learned, in your own words."),
    CONTACT("Contact", "Note a contact", "A visit, a call, a letter: who, when, how and with whom."),
    DECISION("Decision", "Record a decision", "What was decided, by whom, on what ground and for which reasons.");

    private final String title;
    private final String act;
    private final String intro;

    NoteKind(String title, String act, String intro) {
        this.title = title;
        this.act = act;
        this.intro = intro;
    }

    public String code() {
        return name().toLowerCase();
    }

    public String title() {
        return title;
    }

    /** What a person does who writes one. */
    public String act() {
        return act;
    }

    public String intro() {
        return intro;
    }

    /** Partners note what they saw and whom they met; what was decided is recorded by those who answer for the plan. */
    public boolean mayBeWrittenBy(Caller caller) {
        return caller.hasAny(Role.CASEWORKER, Role.SUPERVISOR)
                || this != DECISION && caller.hasAny(Role.TEACHER, Role.CLINICIAN);
    }

    public static Optional<NoteKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
