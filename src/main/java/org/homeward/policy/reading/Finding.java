package org.homeward.policy.reading;

import org.jspecify.annotations.Nullable;

/**
 * Something about a draft that a person should know before it goes in force, in plain words.
 *
 * @param element the step, row or field it is about; null when it is about the whole file
 * @param remedy what to do about it
 */
public record Finding(
        String resource, Severity severity, @Nullable String element, String message, String remedy) {

    /** An {@code ERROR} keeps a draft from being put in force; the others are for people to weigh. */
    public enum Severity {
        ERROR,
        WARNING,
        HINT
    }
}
