package org.homeward.directory.hsds;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everything that was read from the files of one import, and what was wrong with it. */
public final class Reading {

    private final Map<Table, Map<String, Row>> rows = new EnumMap<>(Table.class);
    private final List<Fault> faults = new ArrayList<>();
    private final Set<Table> wholeTables = EnumSet.noneOf(Table.class);
    private final Set<String> toldLists = new HashSet<>();

    /** The rows of a table that can be used, by identifier, in the order of the file. */
    public List<Row> of(Table table) {
        return List.copyOf(rows.getOrDefault(table, Map.of()).values());
    }

    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** Whether the files say which of these the thing has; when they do not, what was known stays. */
    public boolean tells(Row of, Table list) {
        return wholeTables.contains(list) || toldLists.contains(key(of.table(), of.id(), list));
    }

    void told(Table parent, String id, Table list) {
        toldLists.add(key(parent, id, list));
    }

    void toldAllOf(Table table) {
        wholeTables.add(table);
    }

    void add(Fault fault) {
        faults.add(fault);
    }

    /** Takes a row, or says why not; a nested thing may stand in a file many times. */
    void add(Row row, boolean mayRepeat) {
        for (String field : row.table().required()) {
            if (row.get(field) == null) {
                faults.add(Fault.refused(row.place(), field, "This is missing: every " + words(row) + " needs it."));
                return;
            }
        }
        Map<String, Row> known = rows.computeIfAbsent(row.table(), table -> new LinkedHashMap<>());
        Row earlier = known.get(row.id());
        if (earlier != null && !mayRepeat) {
            faults.add(Fault.refused(row.place(), "id", "The same id stands at " + earlier.place() + " already."));
            return;
        }
        if (earlier == null || row.fields().size() >= earlier.fields().size()) {
            known.put(row.id(), row);
        }
    }

    private static String words(Row row) {
        return row.table().code().replace('_', ' ');
    }

    private static String key(Table parent, String id, Table list) {
        return parent + " " + id + " " + list;
    }
}
