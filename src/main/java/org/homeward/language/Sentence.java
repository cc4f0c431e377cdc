package org.homeward.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sentence with places such as {@code %s}, recognised once they have been filled in; so a title that was stored years
 * ago, or a message that was put together where no language is known, can still be said in another one.
 */
final class Sentence {

    private static final Pattern PLACE = Pattern.compile("%(\\d+\\$)?,?(?:\\.\\d)?[sdf]");

    private final Pattern filled;
    private final String begin;
    private final String translation;
    private final int fixedLength;

    Sentence(String english, String translation) {
        List<String> fixed = List.of(PLACE.split(english, -1));
        var pattern = new StringBuilder();
        for (int part = 0; part < fixed.size(); part++) {
            String words = fixed.get(part).replace("%%", "%");
            pattern.append(part == 0 ? "" : "(.+?)").append(Pattern.quote(words));
        }
        this.filled = Pattern.compile(pattern.toString(), Pattern.DOTALL);
        this.begin = fixed.getFirst().replace("%%", "%");
        this.fixedLength = fixed.stream().mapToInt(String::length).sum();
        this.translation = PLACE.matcher(translation)
                .replaceAll(
                        place -> Matcher.quoteReplacement("%" + (place.group(1) == null ? "" : place.group(1)) + "s"));
    }

    static boolean hasPlaces(String english) {
        return PLACE.matcher(english).find()
                && !PLACE.matcher(english).replaceAll("").isBlank();
    }

    int fixedLength() {
        return fixedLength;
    }

    /** The sentence in the other language with what stood in its places; null when the text is another sentence. */
    @Nullable
    String read(String text, UnaryOperator<@Nullable String> word) {
        if (!text.startsWith(begin)) {
            return null;
        }
        Matcher found = filled.matcher(text);
        if (!found.matches()) {
            return null;
        }
        var places = new ArrayList<String>();
        for (int group = 1; group <= found.groupCount(); group++) {
            String english = found.group(group);
            String known = word.apply(english);
            places.add(known == null ? english : known);
        }
        return String.format(Locale.ROOT, translation, places.toArray());
    }
}
