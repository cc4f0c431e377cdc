package org.homeward.policy.web;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.homeward.access.BadInput;
import org.homeward.access.CurrentCaller;
import org.homeward.policy.DraftDesk;
import org.homeward.policy.DraftEntry;
import org.homeward.policy.ReleaseDesk;
import org.homeward.policy.reading.Change;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Drafts and the files in them, for other programs. */
@RestController
@RequestMapping("/api/policy/drafts")
class DraftApi {

    private final DraftDesk drafts;
    private final ReleaseDesk desk;
    private final CurrentCaller caller;

    DraftApi(DraftDesk drafts, ReleaseDesk desk, CurrentCaller caller) {
        this.drafts = drafts;
        this.desk = desk;
        this.caller = caller;
    }

    @PostMapping
    ResponseEntity<ReleaseAnswer> start(@RequestBody NewDraft request) {
        var draft = drafts.start(request.title(), caller.get());
        return ResponseEntity.created(URI.create("/api/policy/drafts/" + draft.id()))
                .body(ReleaseAnswer.of(draft));
    }

    @GetMapping
    Map<String, List<ReleaseAnswer>> open() {
        return Map.of(
                "items",
                desk.drafts(caller.get()).stream().map(ReleaseAnswer::of).toList());
    }

    @GetMapping("/{id}")
    DraftAnswer draft(@PathVariable UUID id) {
        return new DraftAnswer(
                ReleaseAnswer.of(desk.release(id, caller.get())),
                desk.outdated(id, caller.get()),
                desk.changes(id, caller.get()),
                desk.history(id, caller.get()));
    }

    @GetMapping("/{id}/resources")
    List<ResourceAnswer> resources(@PathVariable UUID id) {
        return desk.lines(id, caller.get()).stream().map(ResourceAnswer::of).toList();
    }

    @GetMapping("/{id}/resources/{name}")
    ResourceAnswer resource(@PathVariable UUID id, @PathVariable String name) {
        return ResourceAnswer.of(desk.text(id, name, caller.get()));
    }

    @PutMapping("/{id}/resources/{name}")
    ResourceAnswer save(@PathVariable UUID id, @PathVariable String name, @RequestBody ChangedText request) {
        if (request.version() == null) {
            throw new BadInput("version", "Send the version that you read; 0 for a file the draft has not changed.");
        }
        drafts.save(id, name, request.content(), request.version(), caller.get());
        return ResourceAnswer.of(desk.text(id, name, caller.get()));
    }

    @DeleteMapping("/{id}/resources/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revert(@PathVariable UUID id, @PathVariable String name) {
        drafts.revert(id, name, caller.get());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable UUID id) {
        drafts.discard(id, caller.get());
    }

    @PostMapping("/{id}/rebase")
    RebaseAnswer rebase(@PathVariable UUID id, @RequestBody(required = false) @Nullable RebaseRequest request) {
        var keepMine = request == null || request.keepMine() == null ? Map.<String, Boolean>of() : request.keepMine();
        return new RebaseAnswer(drafts.rebase(id, keepMine, caller.get()));
    }

    record NewDraft(@Nullable String title) {}

    record ChangedText(@Nullable String content, @Nullable Integer version) {}

    /** For each file that both changed: true keeps the draft's text, false the one in force. */
    record RebaseRequest(@Nullable Map<String, Boolean> keepMine) {}

    /** The files for which that is still to be decided; empty when the draft was moved. */
    record RebaseAnswer(List<String> undecided) {}

    record DraftAnswer(ReleaseAnswer draft, boolean outdated, List<Change> changes, List<DraftEntry> history) {}
}
