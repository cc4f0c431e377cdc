package org.homeward.audit.verifier;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The trail as a CSV file (RFC 4180): every value in quotes, nothing at all for one that is not there. */
public final class ExportFile {

    private static final String HEADER = String.join(",", Row.COLUMNS);

    private ExportFile() {}

    public static String header() {
        return HEADER + "\r\n";
    }

    public static String line(Row row) {
        return row.values().stream()
                        .map(value -> value == null ? "" : '"' + value.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(","))
                + "\r\n";
    }

    /** Hands every row of a file to the reader. */
    public static void each(Reader file, Consumer<Row> reader) throws IOException {
        var text = new BufferedReader(file);
        if (!HEADER.equals(text.readLine())) {
            throw new IOException("This is not an export of the audit trail: its first line is not " + HEADER);
        }
        for (Row row = next(text); row != null; row = next(text)) {
            reader.accept(row);
        }
    }

    private static @Nullable Row next(BufferedReader text) throws IOException {
        List<@Nullable String> values = new ArrayList<>();
        int read = text.read();
        if (read < 0) {
            return null;
        }
        while (true) {
            if (read == '"') {
                values.add(quoted(text));
                read = text.read();
            } else {
                values.add(null);
            }
            if (read == '\r') {
                read = text.read();
            }
            if (read == '\n' || read < 0) {
                return row(values);
            }
            if (read != ',') {
                throw new IOException("After value " + values.size() + " stands something that is not a comma");
            }
            read = text.read();
        }
    }

    private static String quoted(BufferedReader text) throws IOException {
        var value = new StringBuilder();
        while (true) {
            int read = text.read();
            if (read < 0) {
                throw new IOException("The file ends within a value");
            }
            if (read == '"') {
                text.mark(1);
                if (text.read() != '"') {
                    text.reset();
                    return value.toString();
                }
            }
            value.append((char) read);
        }
    }

    private static Row row(List<@Nullable String> values) throws IOException {
        try {
            return new Row(values);
        } catch (IllegalArgumentException wrong) {
            throw new IOException(wrong.getMessage());
        }
    }
}
