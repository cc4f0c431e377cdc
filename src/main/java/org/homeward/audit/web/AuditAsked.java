package org.homeward.audit.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.homeward.access.BadInput;
import org.homeward.access.BadInput.FieldError;
import org.homeward.audit.AuditFilter;
import org.homeward.audit.AuditKind;
import org.jspecify.annotations.Nullable;

/** What an auditor entered to find entries, as text, so that a mistaken entry comes back as it was typed. */
record AuditAsked(String person, String plan, String kind, String from, String until) {

    static AuditAsked of(
            @Nullable String person,
            @Nullable String plan,
            @Nullable String kind,
            @Nullable String from,
            @Nullable String until) {
        return new AuditAsked(text(person), text(plan), text(kind), text(from), text(until));
    }

    /** Reads the entries; days are those of the agency, the last one included. */
    AuditFilter toFilter(ZoneId zone) {
        var errors = new ArrayList<FieldError>();
        UUID planId = plan.isEmpty() ? null : planId(errors);
        AuditKind known = kind.isEmpty() ? null : kind(errors);
        LocalDate first = day("from", from, errors);
        LocalDate last = day("until", until, errors);
        if (first != null && last != null && last.isBefore(first)) {
            errors.add(new FieldError("until", "The last day is before the first. Change one of them."));
        }
        if (!errors.isEmpty()) {
            throw new BadInput(errors);
        }
        return new AuditFilter(
                person.isEmpty() ? null : person, planId, known, null, start(first, zone), start(next(last), zone));
    }

    private @Nullable UUID planId(List<FieldError> errors) {
        if (plan.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            return UUID.fromString(plan);
        }
        errors.add(new FieldError("plan", "Copy the plan's number from its address; it has 36 characters."));
        return null;
    }

    private @Nullable AuditKind kind(List<FieldError> errors) {
        var known = Arrays.stream(AuditKind.values())
                .filter(one -> one.code().equalsIgnoreCase(kind))
                .findFirst();
        if (known.isEmpty()) {
            errors.add(new FieldError("kind", "Use change, read, denial, export or disclosure."));
        }
        return known.orElse(null);
    }

    private static @Nullable LocalDate day(String field, String entry, List<FieldError> errors) {
        try {
            LocalDate day = entry.isEmpty() ? null : LocalDate.parse(entry);
            if (day == null || day.getYear() >= 1900 && day.getYear() <= 9000) {
                return day;
            }
        } catch (DateTimeException notADay) {
            // answered below
        }
        errors.add(new FieldError(field, "Write the day as year-month-day, for example 2026-03-05."));
        return null;
    }

    private static @Nullable LocalDate next(@Nullable LocalDate day) {
        return day == null ? null : day.plusDays(1);
    }

    private static @Nullable Instant start(@Nullable LocalDate day, ZoneId zone) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }

    private static String text(@Nullable String entry) {
        return entry == null ? "" : entry.strip().replace("\0", "");
    }
}
