package org.homeward.documents.web;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.homeward.access.CurrentCaller;
import org.homeward.access.NotVisible;
import org.homeward.documents.Document;
import org.homeward.documents.DocumentDesk;
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
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Documents for other programs; a file comes as multipart/form-data with its fields beside it. */
@RestController
@RequestMapping("/api/plans/{id}/documents")
class DocumentApi {

    private final DocumentDesk desk;
    private final CurrentCaller caller;

    DocumentApi(DocumentDesk desk, CurrentCaller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @GetMapping
    Page<DocumentItem> documents(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int size = Limit.of(limit);
        Long before = Cursor.decode(cursor, 1).map(last -> last.number(0)).orElse(null);
        List<Document> rows = desk.newest(planId(id), caller.get(), before, size + 1);
        return Page.of(rows, size, row -> Cursor.of(row.number())).map(DocumentItem::of);
    }

    @PostMapping
    ResponseEntity<Map<String, String>> file(
            @PathVariable String id,
            @ModelAttribute DocumentForm form,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String requestKey) {
        PlanId plan = planId(id);
        UUID filed = desk.file(plan, form.with(file), requestKey, caller.get());
        return ResponseEntity.created(URI.create("/api/plans/" + plan + "/documents/" + filed))
                .body(Map.of("documentId", filed.toString()));
    }

    @GetMapping("/{document}")
    DocumentItem one(@PathVariable String id, @PathVariable UUID document) {
        return DocumentItem.of(desk.find(planId(id), document, caller.get()));
    }

    @GetMapping("/{document}/file")
    ResponseEntity<byte[]> handOut(@PathVariable String id, @PathVariable UUID document) {
        return Download.of(desk.handOut(planId(id), document, caller.get()));
    }

    private static PlanId planId(String text) {
        return PlanId.parse(text).orElseThrow(() -> new NotVisible("No such plan"));
    }
}
