package org.homeward.directory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homeward.directory.hsds.Row;
import org.jspecify.annotations.Nullable;

/** Turns rows of the specification into rows of the directory. */
final class ProviderColumns {

    private final Satellites around;

    ProviderColumns(Satellites around) {
        this.around = around;
    }

    Map<String, @Nullable Object> organization(Row row, ProviderValues from) {
        from.wantDescription();
        var columns = columns(from);
        columns.put("name", from.name());
        columns.put("alternate_name", from.line("alternate_name"));
        columns.put("description", from.text("description"));
        columns.put("email", from.line("email"));
        columns.put("website", from.link("website"));
        columns.put("phones", around.phones(row));
        return columns;
    }

    Map<String, @Nullable Object> location(Row row, ProviderValues from) {
        var columns = columns(from);
        columns.put("organization_id", row.get("organization_id") == null ? null : from.key("organization_id"));
        columns.put("name", from.line("name"));
        columns.put("location_type", from.line("location_type"));
        columns.put("description", from.text("description"));
        columns.put("transportation", from.text("transportation"));
        columns.put("latitude", from.number("latitude", -90, 90));
        columns.put("longitude", from.number("longitude", -180, 180));
        Row address = around.address(row);
        var lines = address == null ? null : new ProviderValues(address, new java.util.ArrayList<>());
        columns.put("address", lines == null ? null : street(lines));
        columns.put("city", lines == null ? null : lines.line("city"));
        columns.put("state_province", lines == null ? null : lines.line("state_province"));
        columns.put("postal_code", lines == null ? null : lines.line("postal_code"));
        columns.put("accessibility", around.accessibility(row));
        columns.put("phones", around.phones(row));
        columns.put("languages", around.languages(row));
        columns.put("hours", around.hours(row));
        return columns;
    }

    private static @Nullable String street(ProviderValues address) {
        String first = address.line("address_1");
        String second = address.line("address_2");
        return second == null ? first : first == null ? second : first + ", " + second;
    }

    Map<String, @Nullable Object> service(Row row, ProviderValues from) {
        var columns = columns(from);
        columns.put("organization_id", from.key("organization_id"));
        columns.put("name", from.name());
        columns.put("status", from.status());
        columns.put("alternate_name", from.line("alternate_name"));
        for (String text : List.of(
                "description",
                "eligibility_description",
                "application_process",
                "fees_description",
                "interpretation_services",
                "accreditations",
                "alert")) {
            columns.put(text, from.text(text));
        }
        columns.put("url", from.link("url"));
        columns.put("email", from.line("email"));
        columns.put("minimum_age", from.number("minimum_age", 0, 150));
        columns.put("maximum_age", from.number("maximum_age", 0, 150));
        columns.put("assured_date", from.date("assured_date"));
        columns.put("phones", around.phones(row));
        columns.put("languages", around.languages(row));
        columns.put("topics", around.topics(row));
        columns.put("areas", around.areas(row));
        columns.put("hours", around.hours(row));
        return columns;
    }

    Map<String, @Nullable Object> serviceAtLocation(Row row, ProviderValues from) {
        var columns = columns(from);
        columns.put("service_id", from.key("service_id"));
        columns.put("location_id", from.key("location_id"));
        columns.put("description", from.text("description"));
        columns.put("phones", around.phones(row));
        columns.put("hours", around.hours(row));
        return columns;
    }

    private static LinkedHashMap<String, @Nullable Object> columns(ProviderValues from) {
        var columns = new LinkedHashMap<String, @Nullable Object>();
        columns.put("id", from.id());
        return columns;
    }
}
