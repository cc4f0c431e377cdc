package org.homeward.directory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.homeward.directory.hsds.Fault;
import org.homeward.directory.hsds.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** The values of one row as Homeward keeps them; a value that cannot be used is left out and told. */
final class ProviderValues {

    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_NAME = 300;
    private static final Set<String> STATUSES = Set.of("active", "inactive", "defunct", "temporarily closed");

    private final Row row;
    private final List<Fault> faults;
    private boolean refused;

    ProviderValues(Row row, List<Fault> faults) {
        this.row = row;
        this.faults = faults;
    }

    boolean usable() {
        return !refused;
    }

    void refuse(String field, String message) {
        refused = true;
        faults.add(new Fault(row.place(), field, message, true));
    }

    private void remark(String field, String message) {
        faults.add(new Fault(row.place(), field, message, false));
    }

    String id() {
        return key("id");
    }

    /** An identifier, the row's own or that of something else. */
    String key(String field) {
        String id = row.fields().getOrDefault(field, "");
        if (id.length() > 100 || id.chars().anyMatch(sign -> sign <= ' ')) {
            refuse(field, "An id has at most 100 characters and no spaces.");
        }
        return id;
    }

    String name() {
        String name = line("name");
        if (name == null) {
            refuse("name", "Give it a name.");
            return "";
        }
        return name;
    }

    /** One line of text. */
    @Nullable
    String line(String field) {
        String text = text(field);
        return text == null ? null : cut(field, text.replaceAll("\\s+", " "), LONGEST_NAME);
    }

    /** Plain text; markup that publishers may write into descriptions is taken out. */
    @Nullable
    String text(String field) {
        String given = row.get(field);
        if (given == null) {
            return null;
        }
        String plain = HtmlUtils.htmlUnescape(
                        given.replaceAll("(?i)<br */?>|</p>", "\n").replaceAll("<[^<>]*>", ""))
                .replaceAll("[\\p{Cc}&&[^\\n\\t]]", "")
                .strip();
        return plain.isEmpty() ? null : cut(field, plain, LONGEST_TEXT);
    }

    private String cut(String field, String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        remark(field, "This is longer than %,d characters; the rest was left out.".formatted(longest));
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }

    /** An address in the web; others could do harm when somebody follows them. */
    @Nullable
    String link(String field) {
        String link = line(field);
        if (link == null || link.matches("(?i)https?://[^\\s\"<>]+")) {
            return link;
        }
        remark(field, "This is not an address that begins with http:// or https://; it was left out.");
        return null;
    }

    @Nullable
    BigDecimal number(String field, int least, int most) {
        String text = row.get(field);
        if (text == null) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(text);
            if (number.doubleValue() >= least && number.doubleValue() <= most && number.scale() <= 20) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // told below
        }
        remark(field, "Write a number from %d to %d here; it was left out.".formatted(least, most));
        return null;
    }

    @Nullable
    LocalDate date(String field) {
        String text = row.get(field);
        try {
            return text == null ? null : LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
        } catch (DateTimeParseException noDate) {
            remark(field, "Write the day like 2026-03-31; it was left out.");
            return null;
        }
    }

    String status() {
        String status = row.fields().getOrDefault("status", "").toLowerCase(Locale.ROOT);
        if (!STATUSES.contains(status)) {
            refuse("status", "Write active, inactive, defunct or temporarily closed.");
        }
        return status;
    }

    void wantDescription() {
        if (row.get("description") == null) {
            remark("description", "The specification asks for a description; it was taken over without one.");
        }
    }
}
