package org.homeward.policy.reading;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What this house wants of a table beyond being readable: every row cites its source, periods stay periods. */
@Component
class DecisionHabitCheck implements Check {

    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern DURATION_CALL = Pattern.compile("duration\\(\\s*\"([^\"]*)\"\\s*\\)");

    @Override
    public void check(Candidate candidate, Index index, Findings findings) {
        for (var resource : candidate.changed(ResourceKind.DMN)) {
            index.document(resource.name()).ifPresent(root -> {
                var before = candidate
                        .before(resource)
                        .flatMap(old -> new Index(List.of(old)).document(old.name()))
                        .map(DecisionTable::all)
                        .orElse(Map.of());
                DecisionTable.all(root).forEach((id, table) -> {
                    citesItsSources(table, Optional.ofNullable(before.get(id)), resource.name(), findings);
                    keepsPeriods(table, Optional.ofNullable(before.get(id)), resource.name(), findings);
                });
            });
        }
    }

    /** A table that always had rows without a source is left in peace; a cited one stays cited. */
    private static void citesItsSources(
            DecisionTable table, Optional<DecisionTable> before, String file, Findings findings) {
        if (before.isPresent() && !uncited(before.get()).isEmpty()) {
            return;
        }
        uncited(table)
                .forEach(row -> findings.error(
                        file,
                        table.title() + ", row " + row.number(),
                        "The row does not say where its rule comes from.",
                        "Write the statute, the regulation or the agency's procedure in the row's annotation."));
    }

    private static List<DecisionTable.Row> uncited(DecisionTable table) {
        return table.rows().stream().filter(row -> row.source().isBlank()).toList();
    }

    private static void keepsPeriods(
            DecisionTable table, Optional<DecisionTable> before, String file, Findings findings) {
        for (int column = 0; column < table.outputs().size(); column++) {
            boolean periods = holdsPeriods(before.orElse(table), column);
            for (var row : table.rows()) {
                String cell = column < row.outputs().size() ? row.outputs().get(column) : "";
                fault(cell, periods).ifPresent(fault -> report(fault, cell, table, row, file, findings));
            }
        }
    }

    private static void report(
            String fault, String cell, DecisionTable table, DecisionTable.Row row, String file, Findings findings) {
        String heading = row.cells().entrySet().stream()
                .filter(entry -> entry.getValue().equals(cell))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
        findings.error(
                file,
                table.title() + ", row " + row.number() + (heading.isEmpty() ? "" : ", " + heading),
                "The entry " + (cell.isEmpty() ? "is empty; it" : cell) + " " + fault,
                "Write a period such as \"P14D\" for 14 days, \"P6M\" for 6 months or \"PT24H\" for 24 hours.");
    }

    private static boolean holdsPeriods(DecisionTable table, int column) {
        var texts = table.rows().stream()
                .filter(row -> column < row.outputs().size())
                .map(row -> TEXT.matcher(row.outputs().get(column)))
                .toList();
        return !texts.isEmpty() && texts.stream().allMatch(text -> text.matches() && lasts(text.group(1)));
    }

    private static Optional<String> fault(String cell, boolean periodWanted) {
        var call = DURATION_CALL.matcher(cell);
        if (call.find() && !lasts(call.group(1))) {
            return Optional.of("is not a period that lasts.");
        }
        if (!periodWanted) {
            return Optional.empty();
        }
        var text = TEXT.matcher(cell);
        return text.matches() && lasts(text.group(1))
                ? Optional.empty()
                : Optional.of("is not a period, but this column holds periods.");
    }

    /** Answers whether it is an ISO 8601 period longer than nothing; a check-in every P0D would never end. */
    private static boolean lasts(String text) {
        try {
            if (text.contains("T")) {
                return Duration.parse(text).isPositive();
            }
            var period = Period.parse(text);
            return !period.isNegative() && !period.isZero();
        } catch (DateTimeException notAPeriod) {
            return false;
        }
    }
}
