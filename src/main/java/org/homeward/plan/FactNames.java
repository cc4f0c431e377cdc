package org.homeward.plan;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** Fact names in words: {@code removalDate} reads "removal date". */
final class FactNames {

    private FactNames() {}

    static String inWords(Collection<String> names) {
        return names.stream()
                .sorted()
                .map(name -> name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
