package org.homeward.language;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts for people within a Thymeleaf expression: {@code 'Nobody yet'}, {@code |Speaks ${language}|} and
 * {@code ${given ? 'Yes' : 'No'}}. Whatever else stands within {@code ${...}} belongs to the program and stays.
 */
final class ExpressionText {

    private static final Pattern PROGRAM = Pattern.compile("[$*@#]\\{(?:[^{}']|'[^']*'|\\{[^{}]*})*}");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2}");

    /** One word in small letters, several of a style sheet, or an address: nobody reads these. */
    private static final Pattern CODE = Pattern.compile(
            "[\\p{Ll}\\d_.:-]*|(?:[\\p{Ll}\\d]+(?:-+[\\p{Ll}\\d]+)+ ?)+|[#/?]\\S*|every \\d+s|[\\p{Ll}.]+\\p{Lu}\\w*|[\\p{Ll}-]+/");

    static final Pattern ANSWER = Pattern.compile("([?:]\\s*)'((?:[^'\\\\]|\\\\.)*)'(?!\\s*(?:==|!=|,))");

    private static final Pattern COMPARED = Pattern.compile("(?:==|!=|\\beq|\\bne)\\s*$");
    private static final Pattern ASSIGNED = Pattern.compile("([\\w:-]+)=\\s*(?:\\S.*)?$");

    private final String attribute;
    private final String expression;
    private final UnaryOperator<String> phrase;
    private final StringBuilder out = new StringBuilder();
    private int at;

    private ExpressionText(String attribute, String expression, UnaryOperator<String> phrase) {
        this.attribute = attribute;
        this.expression = expression;
        this.phrase = phrase;
    }

    static String exchange(String attribute, String expression, UnaryOperator<String> phrase) {
        return new ExpressionText(attribute, expression, phrase).run();
    }

    static boolean isText(String literal) {
        String words = PROGRAM.matcher(literal).replaceAll("");
        boolean filledIn = literal.length() > words.length();
        if (words.matches("[\\s·|]*Homeward")) {
            return false;
        }
        return WORD.matcher(words).find()
                        && !CODE.matcher(filledIn ? words.strip().replace(' ', '-') : words)
                                .matches()
                || filledIn && words.matches("(?s).*\\s\\p{Ll}{2,}.*|.*\\p{Ll}{2,}\\s.*");
    }

    private String run() {
        while (at < expression.length()) {
            char sign = expression.charAt(at);
            if ((sign == '$' || sign == '*' || sign == '@' || sign == '#') && next('{')) {
                int end = end(at + 1);
                out.append(
                        sign == '$' && isRead()
                                ? answers(expression.substring(at, end))
                                : expression.substring(at, end));
                at = end;
            } else if (sign == '\'') {
                literal('\'');
            } else if (sign == '|') {
                literal('|');
            } else {
                out.append(sign);
                at++;
            }
        }
        return out.toString();
    }

    /** What a program answers with, behind {@code ?} and {@code :}, is read; what it compares or asks for is not. */
    private String answers(String program) {
        return ANSWER.matcher(program).replaceAll(answer -> {
            String literal = answer.group(2);
            return Matcher.quoteReplacement(
                    answer.group(1) + "'" + (isText(literal) ? said(literal, '\'') : literal) + "'");
        });
    }

    private void literal(char quote) {
        int close = quote == '|' ? substitutionEnd(at + 1) : expression.indexOf('\'', at + 1);
        while (quote == '\'' && close > 0 && expression.charAt(close - 1) == '\\') {
            close = expression.indexOf('\'', close + 1);
        }
        if (close < 0) {
            out.append(expression, at, expression.length());
            at = expression.length();
            return;
        }
        String literal = expression.substring(at + 1, close);
        out.append(quote)
                .append(isText(literal) && isRead() ? said(literal, quote) : literal)
                .append(quote);
        at = close + 1;
    }

    private String said(String literal, char quote) {
        String said = MarkupText.text(literal.replace("\\'", "'"), phrase);
        return quote == '\'' ? said.replace("'", "\\'") : said;
    }

    /** Whether a person reads what comes here: no side of a comparison, no attribute but a spoken one. */
    private boolean isRead() {
        String before = expression.substring(0, at);
        if (COMPARED.matcher(before).find()) {
            return false;
        }
        if (!attribute.equals("th:attr") && !attribute.equals("th:attrappend")) {
            return true;
        }
        Matcher assigned = ASSIGNED.matcher(withoutPrograms(before));
        return assigned.find() && MarkupText.isSpoken(assigned.group(1));
    }

    private static String withoutPrograms(String expression) {
        String plain = expression
                .replaceAll("[$*@#]\\{[^{}]*(?:\\{[^{}]*}[^{}]*)*}", "")
                .replaceAll("'[^']*'|\\|[^|]*\\|", "");
        return plain.substring(plain.lastIndexOf(',') + 1);
    }

    private boolean next(char sign) {
        return at + 1 < expression.length() && expression.charAt(at + 1) == sign;
    }

    /** Behind the brace that closes the one at this place; quoted braces do not count. */
    private int end(int open) {
        int depth = 0;
        boolean quoted = false;
        for (int place = open; place < expression.length(); place++) {
            char sign = expression.charAt(place);
            quoted = (sign == '\'') != quoted;
            if (!quoted && sign == '{') {
                depth++;
            } else if (!quoted && sign == '}' && --depth == 0) {
                return place + 1;
            }
        }
        return expression.length();
    }

    private int substitutionEnd(int from) {
        for (int place = from; place < expression.length(); place++) {
            if (expression.charAt(place) == '$'
                    && place + 1 < expression.length()
                    && expression.charAt(place + 1) == '{') {
                place = end(place + 1) - 1;
            } else if (expression.charAt(place) == '|') {
                return place;
            }
        }
        return -1;
    }
}
