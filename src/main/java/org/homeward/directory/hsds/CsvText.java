package org.homeward.directory.hsds;

import java.util.ArrayList;
import java.util.List;

/** Comma-separated text as RFC 4180 has it: quoted cells may hold commas, quotes and line breaks. */
final class CsvText {

    private final String text;
    private int at;
    private int line = 1;

    private CsvText(String text) {
        this.text = text;
    }

    /** One record with the number of the line on which it begins. */
    record Line(int number, List<String> cells) {}

    static List<Line> lines(String text) {
        var reader = new CsvText(text.startsWith("\ufeff") ? text.substring(1) : text);
        var lines = new ArrayList<Line>();
        while (reader.at < reader.text.length()) {
            Line line = reader.next();
            if (line.cells().size() > 1 || !line.cells().getFirst().isBlank()) {
                lines.add(line);
            }
        }
        return lines;
    }

    private Line next() {
        int number = line;
        var cells = new ArrayList<String>();
        do {
            cells.add(cell());
        } while (skip(','));
        skip('\r');
        if (skip('\n')) {
            line++;
        }
        return new Line(number, cells);
    }

    private String cell() {
        if (!skip('"')) {
            int start = at;
            while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            return text.substring(start, at);
        }
        var cell = new StringBuilder();
        while (at < text.length()) {
            char next = text.charAt(at++);
            if (next == '"' && !skip('"')) {
                break;
            }
            line += next == '\n' ? 1 : 0;
            cell.append(next);
        }
        while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            at++; // what some programs write behind the closing quote is not part of the cell
        }
        return cell.toString();
    }

    private boolean skip(char wanted) {
        boolean there = at < text.length() && text.charAt(at) == wanted;
        at += there ? 1 : 0;
        return there;
    }
}
