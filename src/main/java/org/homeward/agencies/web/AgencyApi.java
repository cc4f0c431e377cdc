package org.homeward.agencies.web;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.homeward.access.CurrentCaller;
import org.homeward.agencies.Agency;
import org.homeward.agencies.AgencyDesk;
import org.homeward.agencies.AgreementEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Agencies and agreements for other programs. */
@RestController
@RequestMapping("/api/agencies")
class AgencyApi {

    private final AgencyDesk desk;
    private final CurrentCaller caller;

    AgencyApi(AgencyDesk desk, CurrentCaller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    record NewAgency(
            @Nullable String code,
            @Nullable String name,
            @Nullable String kind) {}

    record NewAgreement(
            @Nullable List<String> categories,
            @Nullable String validFrom,
            @Nullable String validUntil,
            @Nullable String reference,
            @Nullable String purpose,
            @Nullable UUID amends) {}

    record End(@Nullable String reason) {}

    @GetMapping
    Map<String, List<Agency>> all() {
        return Map.of("items", desk.all(caller.get()));
    }

    @GetMapping("/{code}")
    Agency one(@PathVariable String code) {
        return desk.find(code, caller.get());
    }

    @PostMapping
    ResponseEntity<Map<String, String>> add(@RequestBody NewAgency agency) {
        String code = desk.add(agency.name(), agency.kind(), agency.code(), caller.get());
        return ResponseEntity.created(URI.create("/api/agencies/" + code)).body(Map.of("code", code));
    }

    @PostMapping("/{code}/agreements")
    ResponseEntity<Map<String, UUID>> agree(@PathVariable String code, @RequestBody NewAgreement agreement) {
        var entry = new AgreementEntry(
                agreement.categories(),
                agreement.validFrom(),
                agreement.validUntil(),
                agreement.reference(),
                agreement.purpose());
        UUID id = desk.agree(code, entry, agreement.amends(), caller.get());
        return ResponseEntity.created(URI.create("/api/agencies/" + code)).body(Map.of("agreementId", id));
    }

    @PostMapping("/{code}/agreements/{agreement}/end")
    ResponseEntity<Void> end(@PathVariable String code, @PathVariable String agreement, @RequestBody End end) {
        desk.end(code, AgencyPages.id(agreement), end.reason(), caller.get());
        return ResponseEntity.noContent().build();
    }
}
