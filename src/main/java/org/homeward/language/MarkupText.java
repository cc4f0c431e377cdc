package org.homeward.language;

import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Where texts for people stand in a template's markup, and how they are exchanged there for the same in another language. */
final class MarkupText {

    /** Attributes whose whole value is read by a person. */
    private static final Set<String> SPOKEN = Set.of(
            "title",
            "alt",
            "placeholder",
            "aria-label",
            "aria-description",
            "label",
            "hx-confirm",
            "data-confirm",
            "data-label");

    /** Thymeleaf's attributes that write text, set spoken attributes, or hand texts to a fragment. */
    private static final Set<String> EXPRESSIONS = Set.of(
            "th:text",
            "th:attr",
            "th:replace",
            "th:insert",
            "th:with",
            "th:title",
            "th:alt",
            "th:placeholder",
            "th:label",
            "th:value",
            "th:aria-label",
            "th:attrappend");

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern PROGRAM = Pattern.compile("[$*@#]\\{[^{}]*}");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2}");

    private MarkupText() {}

    /** Text between tags: its words are the name, however the lines are broken. */
    static String text(String raw, UnaryOperator<String> phrase) {
        String words = SPACE.matcher(raw.strip()).replaceAll(" ");
        if (!WORD.matcher(PROGRAM.matcher(words).replaceAll("")).find()) {
            return raw;
        }
        String said = phrase.apply(words);
        if (said.equals(words)) {
            return raw;
        }
        String before = Character.isWhitespace(raw.charAt(0)) ? " " : "";
        String after = Character.isWhitespace(raw.charAt(raw.length() - 1)) ? " " : "";
        return before + said + after;
    }

    /** The value of an attribute; the same object when there is nothing in it for a person. */
    static String attribute(String name, String value, UnaryOperator<String> phrase) {
        if (SPOKEN.contains(name)) {
            return WORD.matcher(value).find() ? phrase.apply(value) : value;
        }
        return EXPRESSIONS.contains(name) ? ExpressionText.exchange(name, value, phrase) : value;
    }

    static boolean isSpoken(String attribute) {
        return SPOKEN.contains(attribute);
    }
}
