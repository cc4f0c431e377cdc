package org.homeward.policy.reading;

import java.util.Arrays;
import java.util.Optional;

/** What a file holds, told by the end of its name. */
public enum ResourceKind {
    BPMN("Processes", "process"),
    DMN("Decisions", "decision table"),
    FORM("Forms", "form"),
    LETTER("Letters", "letter");

    private final String group;
    private final String noun;

    ResourceKind(String group, String noun) {
        this.group = group;
        this.noun = noun;
    }

    public String group() {
        return group;
    }

    public String noun() {
        return noun;
    }

    public String code() {
        return name().toLowerCase();
    }

    /** How names of such files end. */
    public String ending() {
        return this == LETTER ? ".letter.md" : "." + code();
    }

    /** Whether the engine runs files of this kind; the others only Homeward reads. */
    public boolean runs() {
        return this != LETTER;
    }

    public static Optional<ResourceKind> of(String fileName) {
        return Arrays.stream(values())
                .filter(kind -> fileName.endsWith(kind.ending()))
                .findFirst();
    }
}
