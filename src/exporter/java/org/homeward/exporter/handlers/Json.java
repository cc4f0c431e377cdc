package org.homeward.exporter.handlers;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Writes maps, lists, texts and numbers as JSON; just enough for the read model, so that the jar needs no library. */
final class Json {

    private Json() {}

    /** A value that is JSON text already; an empty one counts as null. */
    record Ready(String text) {

        @Override
        public String toString() {
            return text == null || text.isBlank() ? "null" : text;
        }
    }

    static String write(Object value) {
        StringBuilder out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    private static void write(Object value, StringBuilder out) {
        switch (value) {
            case null -> out.append("null");
            case Map<?, ?> map -> writeMap(map, out);
            case List<?> list -> writeList(list, out);
            case Ready ready -> out.append(ready);
            case Number number -> out.append(number);
            case Boolean bool -> out.append(bool);
            default -> writeText(value.toString(), out);
        }
    }

    private static void writeMap(Map<?, ?> map, StringBuilder out) {
        out.append('{');
        for (Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator(); entries.hasNext(); ) {
            Map.Entry<?, ?> entry = entries.next();
            writeText(entry.getKey().toString(), out);
            out.append(':');
            write(entry.getValue(), out);
            out.append(entries.hasNext() ? "," : "");
        }
        out.append('}');
    }

    private static void writeList(List<?> list, StringBuilder out) {
        out.append('[');
        for (Iterator<?> items = list.iterator(); items.hasNext(); ) {
            write(items.next(), out);
            out.append(items.hasNext() ? "," : "");
        }
        out.append(']');
    }

    private static void writeText(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append("\\u00").append(c < 16 ? "0" : "").append(Integer.toHexString(c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
