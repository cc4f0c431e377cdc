package org.homeward.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.homeward.directory.hsds.Reading;
import org.homeward.directory.hsds.Row;
import org.homeward.directory.hsds.Table;
import org.jspecify.annotations.Nullable;

/** The small rows around a service or a place: phones, languages, topics, areas, hours, addresses. */
final class Satellites {

    private final Reading reading;
    private final Map<String, List<Row>> byOwner = new HashMap<>();
    private final Map<String, Row> terms = new HashMap<>();

    Satellites(Reading reading) {
        this.reading = reading;
        for (Table table : List.of(
                Table.PHONE, Table.LANGUAGE, Table.SERVICE_AREA, Table.SCHEDULE, Table.ADDRESS, Table.ACCESSIBILITY)) {
            reading.of(table).forEach(row -> owners(row).forEach(owner -> put(owner, row)));
        }
        reading.of(Table.ATTRIBUTE).forEach(row -> put(key("link_id", row.get("link_id")), row));
        reading.of(Table.TAXONOMY_TERM).forEach(row -> terms.put(row.id(), row));
    }

    /** A phone of a contact or of a service at one place belongs there, although it may name the service too. */
    private static Stream<String> owners(Row row) {
        for (String field : List.of("service_at_location_id", "location_id", "service_id", "organization_id")) {
            if (row.get(field) != null) {
                return Stream.of(key(field, row.get(field)));
            }
        }
        return Stream.of();
    }

    private void put(String owner, Row row) {
        byOwner.computeIfAbsent(owner, any -> new ArrayList<>()).add(row);
    }

    /** The rows of one kind that belong to a thing; null when the files do not speak of them. */
    private @Nullable List<Row> of(Row owner, Table table) {
        if (!reading.tells(owner, table)) {
            return null;
        }
        String field = table == Table.ATTRIBUTE ? "link_id" : owner.table().reference();
        return byOwner.getOrDefault(key(field, owner.id()), List.of()).stream()
                .filter(row -> row.table() == table)
                .toList();
    }

    private static String @Nullable [] texts(@Nullable List<Row> rows, Function<Row, @Nullable String> words) {
        return rows == null
                ? null
                : rows.stream()
                        .map(words)
                        .filter(text -> text != null && !text.isBlank())
                        .map(text -> text.replace("\0", ""))
                        .distinct()
                        .toArray(String[]::new);
    }

    @Nullable
    List<Map<String, String>> phones(Row owner) {
        List<Row> rows = of(owner, Table.PHONE);
        return rows == null ? null : rows.stream().map(Satellites::phone).toList();
    }

    private static Map<String, String> phone(Row row) {
        var phone = new java.util.LinkedHashMap<String, String>();
        phone.put(
                "number",
                row.fields().getOrDefault("number", "").replace("\"", "").strip());
        for (String field : List.of("extension", "type", "description")) {
            if (row.get(field) != null) {
                phone.put(field, row.fields().get(field));
            }
        }
        return phone;
    }

    String @Nullable [] languages(Row owner) {
        return texts(of(owner, Table.LANGUAGE), row -> row.get("name"));
    }

    String @Nullable [] areas(Row owner) {
        return texts(of(owner, Table.SERVICE_AREA), row -> row.fields().getOrDefault("name", row.get("description")));
    }

    String @Nullable [] hours(Row owner) {
        return texts(of(owner, Table.SCHEDULE), OpeningHours::inWords);
    }

    String @Nullable [] accessibility(Row owner) {
        return texts(of(owner, Table.ACCESSIBILITY), row -> row.get("description"));
    }

    /** The names of the taxonomy terms, which are what people look for. */
    String @Nullable [] topics(Row owner) {
        return texts(of(owner, Table.ATTRIBUTE), row -> {
            Row term = terms.get(row.fields().getOrDefault("taxonomy_term_id", ""));
            return term == null ? row.get("value") : term.get("name");
        });
    }

    /** Where it is; a postal address only when there is no other. */
    @Nullable
    Row address(Row location) {
        List<Row> rows = of(location, Table.ADDRESS);
        return rows == null || rows.isEmpty()
                ? null
                : rows.stream()
                        .filter(row -> "physical".equals(row.get("address_type")))
                        .findFirst()
                        .orElse(rows.getFirst());
    }

    private static String key(String field, @Nullable String id) {
        return field + " " + id;
    }
}
