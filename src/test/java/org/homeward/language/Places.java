package org.homeward.language;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a text leaves to be filled in: {@code %s}, {@code ${…}}, {@code {0}}. */
final class Places {

    private static final Pattern PLACE = Pattern.compile("%(?:\\d+\\$)?,?[sd]|[$@#]\\{(?:[^{}']|'[^']*')*}|\\{\\w+}");

    private Places() {}

    /** Numbered and plain ones are the same; the order may differ. */
    static List<String> of(String text) {
        return PLACE.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(place -> place.startsWith("%") ? "%" : place)
                .sorted()
                .toList();
    }
}
