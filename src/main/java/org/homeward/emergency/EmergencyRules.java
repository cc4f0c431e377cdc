package org.homeward.emergency;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.access.Caller;
import org.homeward.access.RecordCategory;
import org.homeward.access.Role;
import org.homeward.policy.Decisions;
import org.springframework.stereotype.Component;

/** Reads the table emergency-access. */
@Component
class EmergencyRules {

    private final Decisions decisions;

    EmergencyRules(Decisions decisions) {
        this.decisions = decisions;
    }

    /** What the person's roles give for that kind of emergency; empty when nothing. */
    Optional<EmergencyRule> of(Caller caller, EmergencyKind kind) {
        return caller.roles().stream()
                .sorted()
                .map(role -> read(role, kind))
                .filter(EmergencyRule::opens)
                .findFirst();
    }

    /** The kinds of emergency in which this person may open a plan at all. */
    List<EmergencyKind> kinds(Caller caller) {
        return Arrays.stream(EmergencyKind.values())
                .filter(kind -> of(caller, kind).isPresent())
                .toList();
    }

    boolean any(Caller caller) {
        return Arrays.stream(EmergencyKind.values())
                .anyMatch(kind -> of(caller, kind).isPresent());
    }

    private EmergencyRule read(Role role, EmergencyKind kind) {
        Map<String, String> row = decisions.row("emergency-access", Map.of("role", role.code(), "kind", kind.code()));
        // Whatever the table says: substance-use records need a consent or a court order (42 CFR 2.13).
        List<String> categories = Arrays.stream(text(row, "categories").split("\\|"))
                .filter(code -> RecordCategory.of(code).isPresent())
                .filter(code -> !code.equals(RecordCategory.SUBSTANCE_USE.code()))
                .toList();
        return new EmergencyRule(
                role,
                Duration.parse(text(row, "lasts")),
                categories,
                text(row, "reads"),
                Integer.parseInt(text(row, "looks")),
                Duration.parse(text(row, "looksWithin")));
    }

    private static String text(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }
}
