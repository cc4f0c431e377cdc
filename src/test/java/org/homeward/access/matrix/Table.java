package org.homeward.access.matrix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/** The files in {@code src/test/resources/access}; its README says what each is. */
final class Table {

    private Table() {}

    static String text(String name) {
        try {
            return new ClassPathResource("access/" + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows by column; the last column takes the rest of its line, commas included. */
    static List<Map<String, String>> rows(String name) {
        List<String> lines = text(name).lines().filter(line -> !line.isBlank()).toList();
        String[] columns = lines.getFirst().split(",");
        var rows = new ArrayList<Map<String, String>>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", columns.length);
            var row = new LinkedHashMap<String, String>();
            for (int i = 0; i < columns.length; i++) {
                row.put(columns[i], i < cells.length ? cells[i].strip() : "");
            }
            rows.add(row);
        }
        return rows;
    }

    static List<String> words(String cell) {
        return cell.isBlank() ? List.of() : List.of(cell.split(" +"));
    }
}
