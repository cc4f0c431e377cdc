package org.homeward.oversight.web;

import java.util.Map;
import java.util.UUID;
import org.homeward.access.BadInput;
import org.homeward.access.CurrentCaller;
import org.homeward.oversight.InstanceFilter;
import org.homeward.oversight.InstanceState;
import org.homeward.oversight.MonitorSummary;
import org.homeward.oversight.OversightDesk;
import org.homeward.oversight.Repair;
import org.homeward.paging.Limit;
import org.homeward.paging.Page;
import org.homeward.plan.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Running processes and their incidents for other programs; no child's name is ever in it. */
@RestController
@RequestMapping("/api/monitor")
class MonitorApi {

    private final OversightDesk desk;
    private final CurrentCaller caller;

    MonitorApi(OversightDesk desk, CurrentCaller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @GetMapping("/summary")
    MonitorSummary summary() {
        return desk.summary(caller.get());
    }

    @GetMapping("/instances")
    Page<InstanceItem> instances(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(required = false) @Nullable String processId,
            @RequestParam(defaultValue = "false") boolean incidents,
            @RequestParam(required = false) @Nullable UUID planId,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var filter = new InstanceFilter(
                Asked.oneOf("state", state, InstanceState.values(), InstanceState::code),
                Asked.oneOf("stage", stage, Stage.values(), Stage::code),
                processId == null || processId.isBlank() ? null : processId.strip(),
                incidents,
                planId,
                null);
        return desk.instances(filter, Limit.of(limit), cursor, caller.get()).map(InstanceItem::of);
    }

    @GetMapping("/instances/{key}")
    InstanceAnswer instance(@PathVariable String key) {
        return InstanceAnswer.of(desk.instance(Asked.key(key), caller.get()));
    }

    @PostMapping("/incidents/{key}/resolve")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resolve(@PathVariable String key, @RequestBody(required = false) @Nullable ResolveRequest request) {
        desk.resolve(Asked.key(key), request == null ? new Repair(null, Map.of()) : request.toRepair(), caller.get());
    }

    /** What a supervisor's program sends; both parts may be left out. */
    record ResolveRequest(
            @Nullable Integer retries, @Nullable Map<String, @Nullable Object> variables) {

        Repair toRepair() {
            if (variables != null && variables.size() > 20) {
                throw new BadInput("variables", "Correct at most 20 routing facts at a time.");
            }
            return new Repair(retries, variables == null ? Map.of() : variables);
        }
    }
}
