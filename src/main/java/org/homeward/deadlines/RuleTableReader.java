package org.homeward.deadlines;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.homeward.deadlines.counting.BadRule;
import org.homeward.deadlines.counting.Routing;
import org.homeward.deadlines.counting.RuleRow;
import org.homeward.deadlines.counting.RuleTable;
import org.homeward.deadlines.counting.RuleTable.Row;
import org.homeward.policy.TableReader;
import org.springframework.stereotype.Component;

/** Says what the ledger could not use in another version of the deadline table. */
@Component
class RuleTableReader implements TableReader {

    private static final String SHEET = "Deadlines";
    private static final Pattern SEEN = Pattern.compile("\\(C:S\\d\\d");

    @Override
    public String file() {
        return "deadlines.dmn";
    }

    @Override
    public List<Fault> faults(String content) {
        byte[] dmn = content.getBytes(StandardCharsets.UTF_8);
        var faults = new LinkedHashSet<Fault>();
        try {
            List<Row> rows = RuleTable.read(dmn);
            names(rows, faults);
            sources(rows, faults);
            answers(Preview.of(dmn), rows, faults);
        } catch (BadRule unusable) {
            faults.add(new Fault(
                    SHEET,
                    "The deadlines cannot be worked out with this table: " + unusable.getMessage(),
                    "Correct it; until then the table in force would go on being used."));
        }
        return List.copyOf(faults);
    }

    private static void names(List<Row> rows, Set<Fault> faults) {
        var seen = new HashSet<String>();
        for (int number = 1; number <= rows.size(); number++) {
            Row row = rows.get(number - 1);
            if (!seen.add(row.id())) {
                faults.add(new Fault(
                        where(number, row),
                        "Two rows are called " + row.id() + ".",
                        "Give the new row a name of its own."));
            }
            if (!text(row, "row").equals(row.id())) {
                faults.add(new Fault(
                        where(number, row),
                        "The column Row says " + text(row, "row") + ", but the row is called " + row.id() + ".",
                        "Write \"" + row.id() + "\" in the column Row, so that a date can name the row that set it."));
            }
        }
    }

    private static void sources(List<Row> rows, Set<Fault> faults) {
        for (int number = 1; number <= rows.size(); number++) {
            Row row = rows.get(number - 1);
            boolean verified = text(row, "verified").equals("true");
            if (text(row, "citation").isBlank() || text(row, "citation").equals("null")) {
                faults.add(new Fault(
                        where(number, row),
                        "The row cites nothing.",
                        "Name the statute, the regulation or the agency's procedure in the column Citation."));
            }
            if (verified && !SEEN.matcher(row.note()).find()) {
                faults.add(new Fault(
                        where(number, row),
                        "The row says that its words were seen, but its note names no place where.",
                        "Name the place in the note, such as (C:S28), or set Words seen to false."));
            }
        }
    }

    private static void answers(Preview table, List<Row> rows, Set<Fault> faults) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int number = 1; number <= rows.size(); number++) {
            numbers.putIfAbsent(rows.get(number - 1).id(), number);
        }
        boolean single = rows.stream().allMatch(RuleTableReader::asksForOneFact);
        for (String place : places(rows)) {
            for (Routing routing : single ? RoutingCases.oneByOne(place) : RoutingCases.in(place)) {
                var seen = new HashMap<List<Object>, String>();
                for (RuleRow row : table.rules().rows(routing)) {
                    String other = seen.put(List.of(row.ruleId(), row.part(), row.anchorFact()), row.row());
                    if (other != null) {
                        faults.add(new Fault(
                                SHEET + ", rows " + numbers.get(other) + " and " + numbers.get(row.row()),
                                "The rows " + other + " and " + row.row() + " both set the same date of the rule "
                                        + row.ruleId() + " in " + place + ".",
                                "Part their conditions, or take one of them out."));
                    }
                }
            }
            table.answer(place, Map.of(), Instant.EPOCH);
        }
    }

    private static boolean asksForOneFact(Row row) {
        return row.inputs().entrySet().stream()
                        .filter(input -> !input.getKey().equals("jurisdiction"))
                        .filter(input -> !input.getValue().equals("-"))
                        .count()
                <= 1;
    }

    private static Set<String> places(List<Row> rows) {
        var places = new TreeSet<String>(Set.of("US-FED", "US-IL"));
        rows.stream()
                .map(row -> Objects.requireNonNullElse(row.inputs().get("jurisdiction"), "-"))
                .filter(cell -> cell.matches("\"[^\"]+\""))
                .forEach(cell -> places.add(cell.replace("\"", "")));
        return places;
    }

    private static String where(int number, Row row) {
        return SHEET + ", row " + number + " (" + row.id() + ")";
    }

    private static String text(Row row, String column) {
        return row.outputs().getOrDefault(column, "").replace("\"", "");
    }
}
