package org.homeward.directory.hsds;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads one table of the tabular data package. */
final class CsvTables {

    private CsvTables() {}

    static void read(Table table, String file, String text, Reading into) {
        List<CsvText.Line> lines = CsvText.lines(text);
        if (lines.isEmpty()) {
            into.add(Fault.remark(file, "", "This file is empty."));
            return;
        }
        List<String> header = lines.getFirst().cells().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        List<String> missing = table.required().stream()
                .filter(field -> !header.contains(field))
                .toList();
        if (!missing.isEmpty()) {
            into.add(Fault.refused(
                    file,
                    missing.getFirst(),
                    "The first line must name the columns " + String.join(", ", missing)
                            + ". Nothing of it was read."));
            return;
        }
        into.toldAllOf(table);
        lines.stream().skip(1).forEach(line -> row(table, file, header, line, into));
    }

    private static void row(Table table, String file, List<String> header, CsvText.Line line, Reading into) {
        String place = file + ", line " + line.number();
        if (line.cells().size() != header.size()) {
            into.add(Fault.refused(
                    place,
                    "",
                    "This line has %d columns, the first line has %d. Look for a missing quote or comma."
                            .formatted(line.cells().size(), header.size())));
            return;
        }
        Map<String, String> fields = new LinkedHashMap<>();
        for (int column = 0; column < header.size(); column++) {
            String cell = line.cells().get(column).strip();
            if (!cell.isEmpty()) {
                fields.put(header.get(column), cell);
            }
        }
        into.add(new Row(table, place, fields), false);
    }
}
