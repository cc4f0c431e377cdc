package org.homeward.language;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days and amounts that were written in English into a sentence, in Spanish: "5 March 2026" is "5 de marzo de 2026". */
final class Quantities {

    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM uuuu", Languages.ENGLISH);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d 'de' MMMM 'de' uuuu", Languages.SPANISH);
    private static final DateTimeFormatter WEEKDAY =
            DateTimeFormatter.ofPattern("EEEE d 'de' MMMM 'de' uuuu", Languages.SPANISH);

    private static final Pattern DATE = Pattern.compile(
            "(?:\\b(\\w+day) )?\\b(\\d{1,2} (?:January|February|March|April|May|June|July|August|September|October"
                    + "|November|December) \\d{4})(?:(?: at|,) (\\d{2}:\\d{2}))?");
    private static final Pattern AMOUNT = Pattern.compile("\\b(\\d+) (day|hour|month|year)(s?)\\b");
    private static final Map<String, String> UNITS =
            Map.of("day", "día", "hour", "hora", "month", "mes", "year", "año");

    private Quantities() {}

    static String inSpanish(String text) {
        String dated = DATE.matcher(text).replaceAll(date -> Matcher.quoteReplacement(day(date)));
        return AMOUNT.matcher(dated).replaceAll(amount -> {
            String unit = UNITS.get(amount.group(2));
            String many = unit.endsWith("s") ? "es" : "s";
            return amount.group(1) + " " + unit + (amount.group(3).isEmpty() ? "" : many);
        });
    }

    private static String day(MatchResult date) {
        try {
            LocalDate day = LocalDate.parse(date.group(2), ENGLISH);
            return (date.group(1) == null ? DAY : WEEKDAY).format(day)
                    + (date.group(3) == null ? "" : " a las " + date.group(3));
        } catch (DateTimeException noDay) {
            return date.group();
        }
    }
}
