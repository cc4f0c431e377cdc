package org.homeward.leavers.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.homeward.access.CurrentCaller;
import org.homeward.leavers.Departure;
import org.homeward.leavers.LeaverDesk;
import org.homeward.plan.PlanId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Ending access, for the programs in which the office keeps who works for it. */
@RestController
@RequestMapping("/api/leavers")
class LeaverApi {

    private final LeaverDesk desk;
    private final CurrentCaller caller;

    LeaverApi(LeaverDesk desk, CurrentCaller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    /**
     * Whose access ends.
     *
     * @param successors user names by plan id; whoever steps in takes the other plans
     */
    record Leaver(
            @Nullable String username,
            @Nullable String reason,
            @Nullable Map<String, String> successors) {}

    record Departures(List<Departure> items, @Nullable String next) {}

    @GetMapping
    Departures leavers() {
        return new Departures(desk.latest(caller.get()), null);
    }

    @PostMapping
    ResponseEntity<Map<String, UUID>> end(@RequestBody Leaver leaver) {
        var successors = new LinkedHashMap<PlanId, String>();
        if (leaver.successors() != null) {
            leaver.successors().forEach((plan, name) -> PlanId.parse(plan).ifPresent(id -> successors.put(id, name)));
        }
        UUID id = desk.end(leaver.username(), LeaverPages.reason(leaver.reason()), successors, caller.get());
        return ResponseEntity.status(HttpStatus.CREATED).body(Map.of("departureId", id));
    }

    @PostMapping("/{departure}/restore")
    ResponseEntity<Void> restore(@PathVariable String departure) {
        desk.restore(LeaverPages.id(departure), caller.get());
        return ResponseEntity.noContent().build();
    }
}
