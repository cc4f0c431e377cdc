package org.homeward.journeys;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One line of a {@code cases.csv}: facts, the expected answer, the rows that give it, and what it is about. */
public record DecisionCase(
        DecisionTable table, Map<String, Object> facts, String expected, List<String> rows, String about) {

    private static final int COLUMNS_AFTER_FACTS = 3;

    /** The cases of one table, in the order of the file. */
    public static Stream<DecisionCase> beside(DecisionTable table) {
        try {
            List<String> lines = Files.readAllLines(table.file().resolveSibling("cases.csv"));
            String[] head = lines.getFirst().split(",", -1);
            return lines.stream().skip(1).map(line -> of(table, head, cells(line)));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** A cell that holds commas stands in quotes. */
    private static String[] cells(String line) {
        return Arrays.stream(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
                .map(cell -> cell.startsWith("\"")
                        ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"")
                        : cell)
                .toArray(String[]::new);
    }

    private static DecisionCase of(DecisionTable table, String[] head, String[] cells) {
        int facts = head.length - COLUMNS_AFTER_FACTS;
        var given = new LinkedHashMap<String, Object>();
        for (int column = 0; column < facts; column++) {
            given.put(head[column], value(head[column], cells[column]));
        }
        return new DecisionCase(
                table, given, cells[facts], Arrays.asList(cells[facts + 1].split("\\|")), cells[facts + 2]);
    }

    private static @Nullable Object value(String name, String cell) {
        if (name.equals("concerns")) {
            return cell.isEmpty() ? List.of() : Arrays.asList(cell.split("\\|"));
        }
        if (cell.isEmpty()) {
            return null;
        }
        return cell.matches("\\d+") ? new BigDecimal(cell) : cell;
    }

    @Override
    public String toString() {
        return table.id() + ": " + about;
    }
}
