package org.homeward.emergency.web;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.homeward.access.CurrentCaller;
import org.homeward.access.NotVisible;
import org.homeward.emergency.EmergencyAccess;
import org.homeward.emergency.EmergencyAnswer;
import org.homeward.emergency.EmergencyDesk;
import org.homeward.emergency.EmergencyEnds;
import org.homeward.emergency.EmergencyLook;
import org.homeward.paging.Page;
import org.homeward.plan.PlanId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Emergency access for other programs; a plan's own addresses then carry the header Homeward-Emergency-Until. */
@RestController
@RequestMapping("/api")
class EmergencyApi {

    private final EmergencyDesk desk;
    private final EmergencyEnds ends;
    private final CurrentCaller caller;

    EmergencyApi(EmergencyDesk desk, EmergencyEnds ends, CurrentCaller caller) {
        this.desk = desk;
        this.ends = ends;
        this.caller = caller;
    }

    /** 201 with the plan that is open now, 200 with one that the caller sees anyway; hidden and missing are both 404. */
    @PostMapping("/emergency-access")
    ResponseEntity<Object> open(@RequestBody EmergencyLook look) {
        return switch (desk.open(look, caller.get())) {
            case EmergencyAnswer.Opened opened ->
                ResponseEntity.created(URI.create("/api/plans/" + opened.planId()))
                        .body(Map.of(
                                "accessId", opened.id(),
                                "planId", opened.planId().toString(),
                                "until", opened.until()));
            case EmergencyAnswer.Yours yours ->
                ResponseEntity.ok(Map.of("planId", yours.planId().toString()));
            case EmergencyAnswer.NotFound none -> problem(HttpStatus.NOT_FOUND, EmergencyPages.NOT_FOUND);
            case EmergencyAnswer.TooOften wait -> problem(HttpStatus.TOO_MANY_REQUESTS, EmergencyPages.TOO_OFTEN);
        };
    }

    @GetMapping("/emergency-access")
    Page<EmergencyItem> mine() {
        return page(ends.mine(caller.get()));
    }

    @PostMapping("/emergency-access/{id}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable UUID id) {
        ends.end(id, caller.get());
    }

    @GetMapping("/plans/{id}/emergency-access")
    Page<EmergencyItem> ofPlan(@PathVariable String id) {
        PlanId plan = PlanId.parse(id).orElseThrow(() -> new NotVisible("No such plan"));
        return page(ends.ofPlan(plan, caller.get()));
    }

    private static Page<EmergencyItem> page(List<EmergencyAccess> accesses) {
        return new Page<>(accesses.stream().map(EmergencyItem::of).toList(), null);
    }

    private static ResponseEntity<Object> problem(HttpStatus status, String detail) {
        return ResponseEntity.status(status).body(ProblemDetail.forStatusAndDetail(status, detail));
    }
}
