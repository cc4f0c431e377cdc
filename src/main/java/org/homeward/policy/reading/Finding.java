package org.homeward.policy.reading;

import org.jspecify.annotations.Nullable;

/**
 * Something about a draft that a person should know before it goes in force, in plain words.
 *
 * @param element the step, row or field it is about; null when it is about the whole file
 * @param elementId the same for the diagram, when there is something to show there
 * @param remedy what to do about it
 */
public record Finding(
        String resource,
        Severity severity,
        @Nullable String element,
        @Nullable String elementId,
        String message,
        String remedy) {

    /** An {@code ERROR} keeps a draft from being put in force; the others are for people to weigh. */
    public enum Severity {
        ERROR,
        WARNING,
        HINT
    }

    /** The whole of it in one breath. */
    public String inWords() {
        return (element == null ? "" : element + ": ") + message + " " + remedy;
    }
}
