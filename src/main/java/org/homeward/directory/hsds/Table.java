package org.homeward.directory.hsds;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The tables of HSDS that Homeward takes over, with the fields without which a row cannot be used. */
public enum Table {
    ORGANIZATION("organizations", "id", "name"),
    LOCATION("locations", "id", "location_type"),
    SERVICE("services", "id", "organization_id", "name", "status"),
    SERVICE_AT_LOCATION("service_at_locations", "id", "service_id", "location_id"),
    ADDRESS("addresses", "id", "location_id"),
    PHONE("phones", "id", "number"),
    LANGUAGE("languages", "id", "name"),
    SERVICE_AREA("service_areas", "id", "service_id"),
    SCHEDULE("schedules", "id"),
    ACCESSIBILITY("accessibility", "id", "location_id"),
    ATTRIBUTE("attributes", "id", "link_id", "taxonomy_term_id"),
    TAXONOMY_TERM("taxonomy_terms", "id", "name");

    private final String plural;
    private final List<String> required;

    Table(String plural, String... required) {
        this.plural = plural;
        this.required = List.of(required);
    }

    /** The table's name in the specification, for example {@code service_at_location}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The list of such things inside of another thing, for example {@code service_at_locations}. */
    public String plural() {
        return plural;
    }

    /** The field by which a row of another table names one of these. */
    public String reference() {
        return code() + "_id";
    }

    public List<String> required() {
        return required;
    }

    /** Files and keys are named in the singular or in the plural, as publishers like. */
    public static Optional<Table> named(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(table -> table.code().equals(plain) || table.plural.equals(plain))
                .findFirst();
    }
}
