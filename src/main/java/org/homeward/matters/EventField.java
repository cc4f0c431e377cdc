package org.homeward.matters;

import java.util.List;

/**
 * One thing that a person says when they raise a matter.
 *
 * @param name the field in the API
 * @param label the question on the page
 * @param help a hint under the question, may be empty
 * @param choices codes and their words; only for {@link Kind#CHOICE}
 */
public record EventField(String name, String label, String help, Kind kind, boolean required, List<Choice> choices) {

    /** What kind of answer; texts stay in the record, everything else may route the process. */
    public enum Kind {
        TEXT,
        LINE,
        PERSON,
        CHOICE,
        YES_NO,
        DATE
    }

    /** One answer to choose. */
    public record Choice(String code, String words) {}

    /** Whether models may know the answer. */
    boolean routes() {
        return kind == Kind.CHOICE || kind == Kind.YES_NO || kind == Kind.DATE;
    }

    static EventField text(String name, String label, String help, boolean required) {
        return new EventField(name, label, help, Kind.TEXT, required, List.of());
    }

    static EventField person(String name, String label, String help, boolean required) {
        return new EventField(name, label, help, Kind.PERSON, required, List.of());
    }

    static EventField yesNo(String name, String label, String help) {
        return new EventField(name, label, help, Kind.YES_NO, false, List.of());
    }

    static EventField date(String name, String label, String help) {
        return new EventField(name, label, help, Kind.DATE, false, List.of());
    }

    static EventField choice(String name, String label, Choice... choices) {
        return new EventField(name, label, "", Kind.CHOICE, false, List.of(choices));
    }

    static Choice option(String code, String words) {
        return new Choice(code, words);
    }
}
