package org.homeward.local;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.homeward.access.Caller;
import org.homeward.access.Role;
import org.homeward.agencies.Agency;
import org.homeward.agencies.AgencyDesk;
import org.homeward.agencies.AgreementEntry;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The agencies that sample sign-ins belong to, each with an agreement in force: without them no consent could open
 * anything to those people.
 */
@Component
@Profile("local")
class LocalAgencies {

    private static final Caller ADMINISTRATOR =
            new Caller("administrator", "Administrator", Set.of(Role.ADMINISTRATOR));
    private static final int YEARS = 20;

    private final AgencyDesk desk;
    private final JsonMapper json;
    private final Clock clock;

    LocalAgencies(AgencyDesk desk, JsonMapper json, Clock clock) {
        this.desk = desk;
        this.json = json;
        this.clock = clock;
    }

    private record LocalAgency(
            String code, String name, String kind, List<String> categories, String purpose, String reference) {}

    /** What somebody has changed since stays as it is. */
    @EventListener(ApplicationReadyEvent.class)
    void make() throws IOException {
        List<String> known = desk.all(ADMINISTRATOR).stream().map(Agency::code).toList();
        try (InputStream file = LocalAgencies.class.getResourceAsStream("/local/agencies.json")) {
            List<LocalAgency> agencies = json.readValue(file, new TypeReference<>() {});
            agencies.stream().filter(agency -> !known.contains(agency.code())).forEach(this::add);
        }
    }

    private void add(LocalAgency agency) {
        desk.add(agency.name(), agency.kind(), agency.code(), ADMINISTRATOR);
        LocalDate today = LocalDate.now(clock);
        var agreement = new AgreementEntry(
                agency.categories(),
                today.minusYears(1).toString(),
                today.plusYears(YEARS).toString(),
                agency.reference(),
                agency.purpose());
        desk.agree(agency.code(), agreement, null, ADMINISTRATOR);
    }
}
