package org.homeward.policy.web;

import java.util.List;
import java.util.UUID;
import org.homeward.access.CurrentCaller;
import org.homeward.paging.Limit;
import org.homeward.paging.Page;
import org.homeward.policy.ReleaseDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is in force and what was, for other programs. */
@RestController
@RequestMapping("/api/policy/releases")
class PolicyApi {

    private final ReleaseDesk desk;
    private final CurrentCaller caller;

    PolicyApi(ReleaseDesk desk, CurrentCaller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @GetMapping
    Page<ReleaseAnswer> releases(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return desk.releases(caller.get(), cursor, Limit.of(limit)).map(ReleaseAnswer::of);
    }

    @GetMapping("/{id}")
    ReleaseAnswer release(@PathVariable UUID id) {
        return ReleaseAnswer.of(desk.release(id, caller.get()));
    }

    @GetMapping("/{id}/resources")
    List<ResourceAnswer> resources(@PathVariable UUID id) {
        return desk.lines(id, caller.get()).stream().map(ResourceAnswer::of).toList();
    }

    @GetMapping("/{id}/resources/{name}")
    ResourceAnswer resource(@PathVariable UUID id, @PathVariable String name) {
        return ResourceAnswer.of(desk.text(id, name, caller.get()));
    }
}
