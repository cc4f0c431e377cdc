package org.homeward.policy.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Tries a table with every combination of values that its columns tell apart.
 *
 * <p>The table analysis of the rule engine leaves out what this finds: rows behind others where the first one counts,
 * and gaps in columns of free text or lists.
 */
final class TableTrials {

    private static final long MOST = 200_000;

    private final DecisionTable table;
    private final BitSet answering = new BitSet();
    private final BitSet fitting = new BitSet();
    private final Map<List<Integer>, String> overlaps = new LinkedHashMap<>();
    private final Map<Integer, BitSet> hiddenBy = new TreeMap<>();
    private @Nullable String gap;

    private TableTrials(DecisionTable table) {
        this.table = table;
    }

    /** Empty when there are more combinations than can be tried while somebody waits. */
    static Optional<TableTrials> of(DecisionTable table) {
        var columns = new ArrayList<Map<BitSet, Object>>();
        long combinations = 1;
        for (int column = 0; column < table.inputs().size(); column++) {
            columns.add(classes(table, column));
            combinations *= columns.getLast().size();
        }
        if (combinations > MOST || table.rows().isEmpty()) {
            return Optional.empty();
        }
        var trials = new TableTrials(table);
        var every = new BitSet();
        every.set(0, table.rows().size());
        trials.walk(columns, new ArrayList<>(), every);
        return Optional.of(trials);
    }

    /** One value for each set of rows that it fits. */
    private static Map<BitSet, Object> classes(DecisionTable table, int column) {
        var cells = table.rows().stream().map(row -> row.input(column)).toList();
        var classes = new LinkedHashMap<BitSet, Object>();
        for (var value : CellReader.values(table.inputs().get(column), cells)) {
            var rows = new BitSet();
            for (int row = 0; row < cells.size(); row++) {
                rows.set(row, CellReader.fits(cells.get(row), value));
            }
            classes.putIfAbsent(rows, value == null ? "nothing" : value);
        }
        return classes;
    }

    private void walk(List<Map<BitSet, Object>> columns, List<Object> values, BitSet rows) {
        if (values.size() == columns.size()) {
            note(values, rows);
            return;
        }
        columns.get(values.size()).forEach((fits, value) -> {
            var left = (BitSet) rows.clone();
            left.and(fits);
            values.add(value);
            walk(columns, values, left);
            values.removeLast();
        });
    }

    private void note(List<Object> values, BitSet rows) {
        fitting.or(rows);
        int first = rows.nextSetBit(0);
        if (first < 0) {
            gap = gap == null ? inWords(values) : gap;
            return;
        }
        answering.set(first);
        int second = rows.nextSetBit(first + 1);
        for (int row = second; row >= 0; row = rows.nextSetBit(row + 1)) {
            hiddenBy.computeIfAbsent(row, hidden -> new BitSet()).set(first);
        }
        if (second >= 0) {
            overlaps.putIfAbsent(List.of(first, second), inWords(values));
        }
    }

    private String inWords(List<Object> values) {
        var words = new ArrayList<String>();
        for (int column = 0; column < values.size(); column++) {
            words.add(table.inputs().get(column).heading() + ": " + values.get(column));
        }
        return String.join(", ", words);
    }

    /** Facts for which no row answers. */
    Optional<String> gap() {
        return Optional.ofNullable(gap);
    }

    /** Pairs of rows that fit the same facts, and such facts. */
    Map<List<DecisionTable.Row>, String> overlaps() {
        var found = new LinkedHashMap<List<DecisionTable.Row>, String>();
        overlaps.forEach(
                (pair, facts) -> found.put(pair.stream().map(table.rows()::get).toList(), facts));
        return found;
    }

    /** Rows that fit no facts at all. */
    List<DecisionTable.Row> fittingNothing() {
        return table.rows().stream()
                .filter(row -> !fitting.get(row.number() - 1))
                .toList();
    }

    /** Rows that never are the first to fit, each with the rows above that answer in their place. */
    Map<DecisionTable.Row, List<DecisionTable.Row>> hidden() {
        var hidden = new LinkedHashMap<DecisionTable.Row, List<DecisionTable.Row>>();
        for (var row : table.rows()) {
            if (fitting.get(row.number() - 1) && !answering.get(row.number() - 1)) {
                hidden.put(
                        row,
                        hiddenBy.get(row.number() - 1).stream()
                                .mapToObj(table.rows()::get)
                                .toList());
            }
        }
        return hidden;
    }
}
