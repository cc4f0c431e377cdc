package org.homeward.policy.reading;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds rows that can never answer and facts that no row answers, by trying what the columns tell apart. */
@Component
class DecisionReachCheck implements Check {

    @Override
    public void check(Candidate candidate, Index index, Findings findings) {
        for (var resource : candidate.changed(ResourceKind.DMN)) {
            index.document(resource.name())
                    .ifPresent(root -> DecisionTable.all(root)
                            .values()
                            .forEach(table -> TableTrials.of(table)
                                    .ifPresent(trials -> report(trials, table, resource.name(), findings))));
        }
    }

    private static void report(TableTrials trials, DecisionTable table, String file, Findings findings) {
        trials.fittingNothing()
                .forEach(row -> findings.error(
                        file,
                        where(table, row),
                        "This row fits no facts at all, so it never answers" + note(row) + ".",
                        "Look for a misspelt word in its conditions, or take the row out."));
        switch (table.hitPolicy()) {
            case "FIRST" -> {
                hidden(trials, table, file, findings);
                gap(trials, table, file, findings);
            }
            case "UNIQUE", "ANY" -> {
                overlaps(trials, table, file, findings);
                gap(trials, table, file, findings);
            }
            default -> {
                // A table that collects may well add nothing, and its rows may well fit together.
            }
        }
    }

    private static void hidden(TableTrials trials, DecisionTable table, String file, Findings findings) {
        trials.hidden()
                .forEach((row, above) -> findings.error(
                        file,
                        where(table, row),
                        "This row never answers: whatever fits it fits " + rows(above) + " above it first" + note(row)
                                + ".",
                        "Move it up, narrow the rows above it, or take it out."));
    }

    private static void overlaps(TableTrials trials, DecisionTable table, String file, Findings findings) {
        trials.overlaps()
                .forEach((pair, facts) -> findings.error(
                        file,
                        table.title() + ", rows " + pair.getFirst().number() + " and "
                                + pair.getLast().number(),
                        "Two rows match at the same time, but the table allows one only: " + rows(pair) + ". Both fit "
                                + facts + ".",
                        "Part their conditions, or let the first matching row count (hit policy \"First\")."));
    }

    private static void gap(TableTrials trials, DecisionTable table, String file, Findings findings) {
        trials.gap()
                .ifPresent(facts -> findings.warning(
                        file,
                        table.title(),
                        "For some facts no row matches, for example " + facts + ".",
                        "Add a row for them, or a last row with a dash in every condition."));
    }

    private static String where(DecisionTable table, DecisionTable.Row row) {
        return table.title() + ", row " + row.number();
    }

    private static String rows(List<DecisionTable.Row> rows) {
        return rows.stream().map(row -> "row " + row.number() + note(row)).collect(Collectors.joining(" and "));
    }

    private static String note(DecisionTable.Row row) {
        String source = row.source();
        return source.isEmpty() ? "" : " (" + (source.length() > 90 ? source.substring(0, 87) + "..." : source) + ")";
    }
}
