package org.homeward.letters;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.homeward.policy.LetterPart;

/**
 * The wording of a letter in each language, as its file has it: a line {@code title: …}, then for each language a line such
 * as {@code # en: Your family meets on {day}} and the paragraphs below it. A line that begins with a hyphen is an item of a list.
 */
record LetterText(Map<String, Wording> wordings) {

    private static final Pattern HEADING = Pattern.compile("#\\s*([a-z]{2}):\\s*(.*)");
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

    static LetterText read(String content) {
        var wordings = new LinkedHashMap<String, Wording>();
        String language = null;
        String heading = "";
        var lines = new ArrayList<String>();
        for (String line : (content + "\n# zz:").lines().toList()) {
            Matcher start = HEADING.matcher(line.strip());
            if (start.matches()) {
                if (language != null) {
                    wordings.put(language, new Wording(heading, paragraphs(lines)));
                }
                language = start.group(1);
                heading = start.group(2).strip();
                lines.clear();
            } else {
                lines.add(line.strip());
            }
        }
        return new LetterText(wordings);
    }

    Optional<Wording> in(String language) {
        return Optional.ofNullable(wordings.get(language));
    }

    private static List<String> paragraphs(List<String> lines) {
        var paragraphs = new ArrayList<String>();
        boolean goesOn = false;
        for (String line : lines) {
            if (goesOn && !line.isEmpty() && !line.startsWith(LetterPart.ITEM)) {
                paragraphs.add(paragraphs.removeLast() + " " + line);
            } else if (!line.isEmpty()) {
                paragraphs.add(line);
            }
            goesOn = !line.isEmpty();
        }
        return List.copyOf(paragraphs);
    }

    /** One language of it. */
    record Wording(String heading, List<String> paragraphs) {

        /** Every place that stands in it, also those that nothing fills. */
        List<String> places() {
            return PLACE.matcher(whole())
                    .results()
                    .map(found -> found.group(1))
                    .distinct()
                    .toList();
        }

        Wording filled(UnaryOperator<String> place) {
            return new Wording(
                    fill(heading, place),
                    paragraphs.stream().map(line -> fill(line, place)).toList());
        }

        String body() {
            return String.join("\n", paragraphs);
        }

        String whole() {
            return heading + "\n" + body();
        }

        private static String fill(String text, UnaryOperator<String> place) {
            return PLACE.matcher(text)
                    .replaceAll(found ->
                            Matcher.quoteReplacement(place.apply(found.group(1)).replaceAll("\\s+", " ")));
        }
    }
}
