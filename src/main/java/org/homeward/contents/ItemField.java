package org.homeward.contents;

import java.util.List;
import java.util.Optional;

/**
 * One question about a thing that a plan says.
 *
 * @param help one sentence below the label; may be empty
 */
public record ItemField(
        String name, String label, Kind kind, boolean required, int longest, String help, List<Choice> choices) {

    /** How it is asked for. */
    public enum Kind {
        LINE,
        TEXT,
        DATE,
        CHOICE,
        GOAL,
        PERSON
    }

    /** One answer of a choice. */
    public record Choice(String code, String words) {}

    static ItemField line(String name, String label) {
        return new ItemField(name, label, Kind.LINE, false, 200, "", List.of());
    }

    static ItemField text(String name, String label) {
        return new ItemField(name, label, Kind.TEXT, false, 4000, "", List.of());
    }

    static ItemField person(String name, String label) {
        return new ItemField(name, label, Kind.PERSON, false, 120, "", List.of());
    }

    static ItemField day(String name, String label) {
        return new ItemField(name, label, Kind.DATE, false, 10, "", List.of());
    }

    static ItemField goal(String name, String label) {
        return new ItemField(name, label, Kind.GOAL, false, 36, "", List.of());
    }

    /** @param codesAndWords code, words, code, words and so on */
    static ItemField choice(String name, String label, String... codesAndWords) {
        var choices = new java.util.ArrayList<Choice>();
        for (int i = 0; i < codesAndWords.length; i += 2) {
            choices.add(new Choice(codesAndWords[i], codesAndWords[i + 1]));
        }
        return new ItemField(name, label, Kind.CHOICE, false, 60, "", List.copyOf(choices));
    }

    ItemField must() {
        return new ItemField(name, label, kind, true, longest, help, choices);
    }

    ItemField help(String sentence) {
        return new ItemField(name, label, kind, required, longest, sentence, choices);
    }

    /** An answer as people read it. */
    public String inWords(String answer) {
        Optional<Choice> chosen =
                choices.stream().filter(choice -> choice.code().equals(answer)).findFirst();
        return chosen.map(Choice::words).orElse(answer);
    }
}
