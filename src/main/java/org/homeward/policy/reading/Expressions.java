package org.homeward.policy.reading;

import java.util.ArrayDeque;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds expressions in processes that no engine could read; whether they make sense only the engine knows. */
final class Expressions {

    private static final Map<Character, Character> CLOSES = Map.of(')', '(', ']', '[', '}', '{');
    private static final Pattern OPEN_END =
            Pattern.compile("(?s).*([-+*/=<>,.(\\[{]|\\b(and|or|then|else|if|in|return|satisfies|between))\\s*");

    private Expressions() {}

    /** Answers what is wrong, or nothing. */
    static Optional<String> fault(String expression) {
        if (expression.isBlank()) {
            return Optional.of("it is empty.");
        }
        if (expression.contains("//") || expression.contains("/*")) {
            return Optional.empty(); // comments may hold anything
        }
        String bare = expression.replaceAll("\"(\\\\.|[^\"\\\\])*\"", "\"\"").replace("\"\"", "text");
        if (bare.contains("\"")) {
            return Optional.of("a double quote is missing.");
        }
        return brackets(bare)
                .or(() -> OPEN_END.matcher(bare).matches()
                        ? Optional.of("something is missing at its end.")
                        : Optional.empty());
    }

    private static Optional<String> brackets(String bare) {
        var open = new ArrayDeque<Character>();
        for (char sign : bare.toCharArray()) {
            if (sign == '(' || sign == '[' || sign == '{') {
                open.push(sign);
            } else if (CLOSES.containsKey(sign)) {
                // An interval may be written ]1..5[, so square brackets are not counted against each other.
                if (sign != ']' && (open.isEmpty() || !open.peek().equals(CLOSES.get(sign)))) {
                    return Optional.of("the bracket " + sign + " closes nothing.");
                }
                if (!open.isEmpty() && (sign != ']' || open.peek() == '[')) {
                    open.pop();
                }
            }
        }
        return open.isEmpty() ? Optional.empty() : Optional.of("the bracket " + open.peek() + " is never closed.");
    }
}
