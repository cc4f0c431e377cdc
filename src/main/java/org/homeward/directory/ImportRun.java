package org.homeward.directory;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.directory.hsds.Fault;
import org.homeward.directory.hsds.Reading;
import org.homeward.directory.hsds.Row;
import org.homeward.directory.hsds.Table;
import org.jspecify.annotations.Nullable;

/** One import: takes over row after row, and refuses those that point at nothing. */
final class ImportRun {

    private static final List<Table> ORDER =
            List.of(Table.ORGANIZATION, Table.LOCATION, Table.SERVICE, Table.SERVICE_AT_LOCATION);

    private final ProviderStore store;
    private final Reading reading;
    private final String source;
    private final boolean whole;
    private final ProviderColumns columns;
    private final List<Fault> faults;
    private final Map<Table, Set<String>> here = new EnumMap<>(Table.class);
    private final Map<Table, Set<String>> earlier = new EnumMap<>(Table.class);
    private final Map<Table, Set<String>> changed = new EnumMap<>(Table.class);

    ImportRun(ProviderStore store, Reading reading, String source, boolean whole) {
        this.store = store;
        this.reading = reading;
        this.source = source;
        this.whole = whole;
        this.columns = new ProviderColumns(new Satellites(reading));
        this.faults = new ArrayList<>(reading.faults());
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    List<ImportResult.Count> run() {
        var counts = new ArrayList<ImportResult.Count>();
        ORDER.forEach(table -> counts.add(table(table)));
        store.index(changed(Table.SERVICE), changed(Table.ORGANIZATION));
        return counts;
    }

    private Set<String> changed(Table table) {
        return changed.getOrDefault(table, Set.of());
    }

    private ImportResult.Count table(Table table) {
        List<Row> rows = reading.of(table);
        preload(table, rows);
        Set<String> listed = here.computeIfAbsent(table, any -> new HashSet<>());
        var tally = new EnumMap<ProviderStore.Outcome, Integer>(ProviderStore.Outcome.class);
        int refused = 0;
        for (Row row : rows) {
            var values = new ProviderValues(row, faults);
            Map<String, @Nullable Object> columns = columns(table, row, values);
            if (!values.usable() || pointsAtNothing(table, row, values)) {
                refused++;
                continue;
            }
            ProviderStore.Outcome outcome = store.put(table, source, columns);
            tally.merge(outcome, 1, Integer::sum);
            listed.add(row.id());
            if (outcome != ProviderStore.Outcome.UNCHANGED) {
                changed.computeIfAbsent(table, any -> new HashSet<>()).add(row.id());
            }
        }
        int gone = whole && !rows.isEmpty() ? store.gone(table, source, listed) : 0;
        return new ImportResult.Count(
                table.code(),
                tally.getOrDefault(ProviderStore.Outcome.ADDED, 0),
                tally.getOrDefault(ProviderStore.Outcome.UPDATED, 0),
                tally.getOrDefault(ProviderStore.Outcome.UNCHANGED, 0),
                refused,
                gone);
    }

    private Map<String, @Nullable Object> columns(Table table, Row row, ProviderValues values) {
        return switch (table) {
            case ORGANIZATION -> columns.organization(row, values);
            case LOCATION -> columns.location(row, values);
            case SERVICE -> columns.service(row, values);
            default -> columns.serviceAtLocation(row, values);
        };
    }

    /** What the rows point at may be in the directory from an earlier import. */
    private void preload(Table table, List<Row> rows) {
        for (Table target : targets(table)) {
            Set<String> wanted = rows.stream()
                    .flatMap(row -> Stream.ofNullable(row.get(target.reference())))
                    .collect(Collectors.toSet());
            Set<String> known = here.computeIfAbsent(target, any -> new HashSet<>());
            wanted.removeAll(known);
            earlier.computeIfAbsent(target, any -> new HashSet<>()).addAll(store.known(target, wanted));
        }
    }

    private boolean pointsAtNothing(Table table, Row row, ProviderValues values) {
        for (Table target : targets(table)) {
            String id = row.get(target.reference());
            if (id != null
                    && !here.getOrDefault(target, Set.of()).contains(id)
                    && !earlier.getOrDefault(target, Set.of()).contains(id)) {
                String what = target.code().replace('_', ' ');
                values.refuse(
                        target.reference(),
                        "There is no usable " + what + " with this id, neither in the files nor in the directory.");
                return true;
            }
        }
        return false;
    }

    private static List<Table> targets(Table table) {
        return switch (table) {
            case LOCATION, SERVICE -> List.of(Table.ORGANIZATION);
            case SERVICE_AT_LOCATION -> List.of(Table.SERVICE, Table.LOCATION);
            default -> List.of();
        };
    }
}
