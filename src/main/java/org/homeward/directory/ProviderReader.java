package org.homeward.directory;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads services with who offers them and where. */
@Component
class ProviderReader {

    private static final TypeReference<List<ProviderService.Phone>> PHONES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ProviderReader(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Map<String, ProviderService> read(List<String> ids) {
        String[] wanted = ids.toArray(String[]::new);
        var places = new HashMap<String, List<ProviderService.Place>>();
        jdbc.sql("""
                        select a.service_id, l.*, a.phones as phones_here, a.hours as hours_here
                          from homeward.provider_service_at_location a
                          join homeward.provider_location l on l.id = a.location_id
                         where a.service_id = any(:ids) and a.gone_at is null and l.gone_at is null
                         order by l.city, l.name, l.id""").param("ids", wanted).query(row -> {
            places.computeIfAbsent(row.getString("service_id"), id -> new ArrayList<>())
                    .add(place(row));
        });
        var found = new HashMap<String, ProviderService>();
        jdbc.sql("""
                        select s.*, o.name as organization_name, o.website, o.email as organization_email,
                               o.phones as organization_phones
                          from homeward.provider_service s
                          join homeward.provider_organization o on o.id = s.organization_id
                         where s.id = any(:ids)""").param("ids", wanted).query(row -> {
            ProviderService service = service(row, places.getOrDefault(row.getString("id"), List.of()));
            found.put(service.id(), service);
        });
        return found;
    }

    private ProviderService service(ResultSet row, List<ProviderService.Place> places) throws SQLException {
        return new ProviderService(
                row.getString("id"),
                row.getString("name"),
                row.getString("alternate_name"),
                new ProviderService.Organization(
                        row.getString("organization_id"),
                        row.getString("organization_name"),
                        row.getString("website"),
                        row.getString("organization_email"),
                        phones(row.getString("organization_phones"))),
                row.getString("status"),
                row.getString("description"),
                row.getString("eligibility_description"),
                row.getBigDecimal("minimum_age"),
                row.getBigDecimal("maximum_age"),
                row.getString("application_process"),
                row.getString("fees_description"),
                row.getString("interpretation_services"),
                row.getString("accreditations"),
                row.getString("alert"),
                row.getString("url"),
                row.getString("email"),
                row.getObject("assured_date", LocalDate.class),
                row.getString("source"),
                row.getTimestamp("gone_at") != null,
                phones(row.getString("phones")),
                texts(row.getArray("languages")),
                texts(row.getArray("topics")),
                texts(row.getArray("areas")),
                texts(row.getArray("hours")),
                places);
    }

    private ProviderService.Place place(ResultSet row) throws SQLException {
        return new ProviderService.Place(
                row.getString("name"),
                row.getString("address"),
                row.getString("city"),
                row.getString("state_province"),
                row.getString("postal_code"),
                row.getString("transportation"),
                texts(row.getArray("accessibility")),
                Stream.of(row.getString("phones_here"), row.getString("phones"))
                        .flatMap(text -> phones(text).stream())
                        .distinct()
                        .toList(),
                Stream.of(row.getArray("hours_here"), row.getArray("hours"))
                        .flatMap(list -> texts(list).stream())
                        .distinct()
                        .toList());
    }

    private List<ProviderService.Phone> phones(@Nullable String text) {
        return text == null ? List.of() : json.readValue(text, PHONES);
    }

    private static List<String> texts(@Nullable Array array) {
        try {
            return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
        } catch (SQLException cannotHappen) {
            throw new IllegalStateException(cannotHappen);
        }
    }
}
