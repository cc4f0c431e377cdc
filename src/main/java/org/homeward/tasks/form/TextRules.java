package org.homeward.tasks.form;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Text and longer text. */
final class TextRules {

    private static final int LONGEST = 2_000;
    private static final int LONGEST_AREA = 20_000;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"]{1,64}@[\\p{Alnum}-]+(\\.[\\p{Alnum}-]+)*");
    private static final Pattern PHONE = Pattern.compile("(\\+|00)\\d{6,20}");

    private TextRules() {}

    static @Nullable Object check(FieldCheck check) {
        FormField field = check.field();
        if (check.sent() != null && !(check.sent() instanceof String)) {
            return check.problem(field.quoted() + " must be text.");
        }
        String text = tidy(field, (String) check.sent());
        if (text.isBlank()) {
            return check.isRequired() ? check.problem("Enter an answer for " + field.quoted() + ".") : null;
        }
        length(check, text);
        if (check.problems().isEmpty()) {
            form(check, text);
        }
        return text;
    }

    private static String tidy(FormField field, @Nullable String sent) {
        String text = sent == null ? "" : sent;
        return "textfield".equals(field.type()) ? text.replaceAll("[\\r\\n\\t]+", " ") : text;
    }

    private static void length(FieldCheck check, String text) {
        String name = check.field().quoted();
        int length = text.strip().codePointCount(0, text.strip().length());
        BigDecimal least = check.limit(check.field().rule("minLength"));
        if (least != null && least.compareTo(BigDecimal.valueOf(length)) > 0) {
            check.problem(name + " needs at least " + Numbers.inWords(least) + " characters; this has " + length + ".");
        }
        BigDecimal most = check.limit(check.field().rule("maxLength"));
        BigDecimal ours = BigDecimal.valueOf("textarea".equals(check.field().type()) ? LONGEST_AREA : LONGEST);
        BigDecimal longest = most == null ? ours : most.min(BigDecimal.valueOf(LONGEST_AREA));
        if (longest.compareTo(BigDecimal.valueOf(length)) < 0) {
            check.problem(
                    name + " may have at most " + Numbers.inWords(longest) + " characters; this has " + length + ".");
        }
    }

    private static void form(FieldCheck check, String text) {
        FormField field = check.field();
        String value = text.strip();
        switch (field.rule("validationType").asString("")) {
            case "email" -> {
                if (!EMAIL.matcher(value).matches()) {
                    check.problem("Enter an e-mail address for " + field.quoted() + ", like name@example.org.");
                }
            }
            case "phone" -> {
                if (!PHONE.matcher(value.replaceAll("[ ()./-]", "")).matches()) {
                    check.problem(
                            "Enter a phone number with country code for " + field.quoted() + ", like +13125550100.");
                }
            }
            case "url" -> {
                if (!isWebAddress(value)) {
                    check.problem("Enter a web address for " + field.quoted() + ", like https://www.example.org/page.");
                }
            }
            default -> pattern(check, text);
        }
    }

    private static void pattern(FieldCheck check, String text) {
        JsonNode pattern = check.field().rule("pattern");
        if (pattern.isString() && !pattern.asString().isEmpty() && !CarefulPattern.finds(pattern.asString(), text)) {
            String own = check.field().rule("patternErrorMessage").asString("");
            check.problem(own.isBlank() ? check.field().quoted() + " is not in the form that is asked for." : own);
        }
    }

    private static boolean isWebAddress(String text) {
        try {
            var address = new URI(text);
            return address.getHost() != null
                    && ("https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme()));
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }
}
