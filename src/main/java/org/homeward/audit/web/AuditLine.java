package org.homeward.audit.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.homeward.audit.AuditEntry;
import org.jspecify.annotations.Nullable;

/** One entry as the auditor's page shows it. */
record AuditLine(
        long seq,
        Instant at,
        String kind,
        String what,
        String code,
        String username,
        String roles,
        @Nullable String agency,
        @Nullable UUID planId,
        String detail) {

    static AuditLine of(AuditEntry entry) {
        return new AuditLine(
                entry.seq(),
                entry.at(),
                entry.kind().code(),
                words(entry.what()),
                entry.what(),
                entry.username(),
                entry.roles().replace(",", ", "),
                entry.agency(),
                entry.planId(),
                detail(entry));
    }

    /** An address or a code as words: {@code /plans/{id}/deadlines} reads "plans, deadlines". */
    private static String words(String what) {
        String words = Arrays.stream(what.replaceFirst("^[A-Z]+ ", "").split("[/.]"))
                .filter(part -> !part.isEmpty() && !part.startsWith("{") && !part.equals("api"))
                .map(part -> part.replace('-', ' '))
                .collect(Collectors.joining(", "));
        return what.contains("/api/") ? words + " (by a program)" : words;
    }

    private static String detail(AuditEntry entry) {
        String subject = entry.subject() == null ? "" : entry.subject() + " ";
        return subject
                + entry.detail().entrySet().stream()
                        .map((Map.Entry<String, Object> part) -> part.getKey() + " " + part.getValue())
                        .collect(Collectors.joining(", "));
    }
}
