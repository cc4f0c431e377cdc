package org.homeward.directory.hsds;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the files of one import: a zipped data package, single CSV tables, or JSON. */
public final class HsdsFiles {

    private static final int MOST_FILES = 200;

    private final JsonMapper json;
    private final long mostBytes;

    /** @param mostBytes how large the files may be once they are unpacked, all together */
    public HsdsFiles(JsonMapper json, long mostBytes) {
        this.json = json;
        this.mostBytes = mostBytes;
    }

    /** Reads files by their names; what cannot be read is told, never thrown. */
    public Reading read(Map<String, byte[]> files) {
        var reading = new Reading();
        Map<String, byte[]> unpacked = new LinkedHashMap<>();
        files.forEach((name, bytes) -> {
            if (bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K') {
                unzip(name, bytes, unpacked, reading);
            } else {
                unpacked.put(name, bytes);
            }
        });
        Map<String, Table> named = described(unpacked, reading);
        unpacked.forEach((name, bytes) -> file(name, bytes, named, reading));
        return reading;
    }

    private void unzip(String archive, byte[] bytes, Map<String, byte[]> into, Reading reading) {
        long left = mostBytes;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName().replaceAll("^.*[/\\\\]", "");
                if (entry.isDirectory() || name.startsWith(".") || kind(name).isEmpty()) {
                    continue;
                }
                byte[] content = zip.readNBytes((int) Math.min(left + 1, Integer.MAX_VALUE - 8));
                left -= content.length;
                if (left < 0 || into.size() >= MOST_FILES) {
                    into.clear();
                    reading.add(Fault.refused(archive, "", "This archive is too large once it is unpacked."));
                    return;
                }
                into.put(name, content);
            }
        } catch (IOException | IllegalArgumentException broken) {
            String how = broken instanceof ZipException ? "is not a sound zip file" : "could not be unpacked";
            reading.add(Fault.refused(archive, "", "This archive " + how + ". Pack it again and send it once more."));
        }
    }

    /** A data package may give its files other names. */
    private Map<String, Table> described(Map<String, byte[]> files, Reading reading) {
        var named = new HashMap<String, Table>();
        byte[] descriptor = files.remove("datapackage.json");
        if (descriptor != null) {
            json("datapackage.json", descriptor, reading).ifPresent(root -> {
                for (JsonNode resource : root.path("resources")) {
                    String file = resource.path("path").asString("").replaceAll("^.*[/\\\\]", "");
                    Table.named(resource.path("name").asString("")).ifPresent(table -> named.put(file, table));
                }
            });
        }
        return named;
    }

    private void file(String name, byte[] bytes, Map<String, Table> named, Reading reading) {
        if (kind(name).equals("json")) {
            json(name, bytes, reading).ifPresent(root -> JsonTree.read(name, root, reading));
            return;
        }
        Optional<Table> table =
                Optional.ofNullable(named.get(name)).or(() -> Table.named(name.replaceFirst("\\.[^.]*$", "")));
        if (!kind(name).equals("csv")) {
            reading.add(Fault.refused(name, "", "Send JSON, CSV tables, or a zip of them. This is something else."));
        } else if (table.isEmpty()) {
            reading.add(Fault.remark(name, "", "Homeward does not use this table; it was left out."));
        } else {
            text(name, bytes, reading).ifPresent(text -> CsvTables.read(table.get(), name, text, reading));
        }
    }

    private Optional<JsonNode> json(String name, byte[] bytes, Reading reading) {
        try {
            return Optional.of(json.readTree(bytes));
        } catch (JacksonException broken) {
            var at = broken.getLocation();
            String where = at == null ? "" : " near line " + at.getLineNr();
            reading.add(Fault.refused(name, "", "This is not sound JSON" + where + ". Nothing of it was read."));
            return Optional.empty();
        }
    }

    private static Optional<String> text(String name, byte[] bytes, Reading reading) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException otherEncoding) {
            reading.add(Fault.refused(name, "", "Save this file as CSV in UTF-8. Nothing of it was read."));
            return Optional.empty();
        }
    }

    private static String kind(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        return plain.endsWith(".json") ? "json" : plain.endsWith(".csv") ? "csv" : "";
    }
}
