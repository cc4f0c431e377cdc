package org.homeward.casenotes;

import java.util.Arrays;
import java.util.Optional;

/** How a contact took place. */
public enum Way {
    HOME("Visit at home"),
    ELSEWHERE("In person elsewhere"),
    VIDEO("Video call"),
    PHONE("Phone call"),
    WRITTEN("Letter, e-mail or message"),
    NOT_REACHED("Tried, nobody was reached");

    private final String words;

    Way(String words) {
        this.words = words;
    }

    public String code() {
        return name().toLowerCase().replace('_', '-');
    }

    public String words() {
        return words;
    }

    public static Optional<Way> of(String code) {
        return Arrays.stream(values()).filter(way -> way.code().equals(code)).findFirst();
    }
}
