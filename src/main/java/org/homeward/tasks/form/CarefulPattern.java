package org.homeward.tasks.form;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Patterns from forms, tried for a limited number of steps, so that no text can keep the server busy. */
final class CarefulPattern {

    private static final int STEPS = 500_000;
    private static final int REMEMBERED = 500;
    private static final Map<String, Optional<Pattern>> KNOWN = new ConcurrentHashMap<>();

    private CarefulPattern() {}

    /** Answers whether the pattern occurs in the text; a pattern that is none of Java's asks for nothing. */
    static boolean finds(String pattern, String text) {
        if (KNOWN.size() > REMEMBERED) {
            KNOWN.clear();
        }
        Optional<Pattern> compiled = KNOWN.computeIfAbsent(pattern, CarefulPattern::compile);
        try {
            return compiled.map(known ->
                            known.matcher(new Counted(text, new int[1])).find())
                    .orElse(true);
        } catch (TooManySteps | StackOverflowError endless) {
            return false;
        }
    }

    private static Optional<Pattern> compile(String pattern) {
        try {
            return Optional.of(Pattern.compile(pattern));
        } catch (PatternSyntaxException onlyJavaScriptKnowsIt) {
            return Optional.empty();
        }
    }

    private static final class TooManySteps extends RuntimeException {}

    private record Counted(CharSequence text, int[] steps) implements CharSequence {

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (++steps[0] > STEPS) {
                throw new TooManySteps();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Counted(text.subSequence(start, end), steps);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
