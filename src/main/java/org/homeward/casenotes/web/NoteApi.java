package org.homeward.casenotes.web;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.homeward.access.BadInput;
import org.homeward.access.CurrentCaller;
import org.homeward.access.NotVisible;
import org.homeward.casenotes.CaseNote;
import org.homeward.casenotes.NoteDesk;
import org.homeward.paging.Cursor;
import org.homeward.paging.Limit;
import org.homeward.paging.Page;
import org.homeward.plan.PlanId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Notes, contacts and decisions for other programs. */
@RestController
@RequestMapping("/api/plans/{id}/notes")
class NoteApi {

    private static final int LONGEST_KEY = 200;

    private final NoteDesk desk;
    private final CurrentCaller caller;

    NoteApi(NoteDesk desk, CurrentCaller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @GetMapping
    Page<NoteItem> notes(
            @PathVariable String id,
            @ModelAttribute RecordFilter filter,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int size = Limit.of(limit);
        var after = Cursor.decode(cursor, 2);
        List<CaseNote> rows = desk.page(
                planId(id),
                filter.with(null),
                caller.get(),
                after.map(last -> RecordDay.of(last.key(0))).orElse(null),
                after.map(last -> last.number(1)).orElse(null),
                size + 1);
        return Page.of(rows, size, row -> Cursor.of(row.onDay(), row.number())).map(NoteItem::of);
    }

    @PostMapping
    ResponseEntity<Map<String, String>> write(
            @PathVariable String id,
            @RequestBody NoteRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String requestKey) {
        if (requestKey != null && requestKey.length() > LONGEST_KEY) {
            throw new BadInput("Idempotency-Key", "Use a key of at most 200 characters.");
        }
        PlanId plan = planId(id);
        UUID written = desk.write(plan, request.note(), requestKey, caller.get());
        return ResponseEntity.created(URI.create("/api/plans/" + plan + "/notes/" + written))
                .body(Map.of("noteId", written.toString()));
    }

    @GetMapping("/{note}")
    NoteItem one(@PathVariable String id, @PathVariable UUID note) {
        return NoteItem.of(desk.find(planId(id), note, caller.get()));
    }

    private static PlanId planId(String text) {
        return PlanId.parse(text).orElseThrow(() -> new NotVisible("No such plan"));
    }
}
