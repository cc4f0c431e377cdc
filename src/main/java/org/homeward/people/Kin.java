package org.homeward.people;

import java.util.Arrays;
import java.util.Optional;

/** Who somebody is to the child. */
public enum Kin {
    CHILD("The child"),
    PARENT("Parent"),
    SIBLING("Brother or sister"),
    KIN("Relative"),
    CLOSE("Close to the family"),
    FOSTER_PARENT("Foster parent");

    private final String words;

    Kin(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    public String code() {
        return name().toLowerCase().replace('_', '-');
    }

    public static Optional<Kin> of(String code) {
        return Arrays.stream(values()).filter(kin -> kin.code().equals(code)).findFirst();
    }
}
