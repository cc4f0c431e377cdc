package org.homeward.audit.web;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homeward.access.CurrentCaller;
import org.homeward.audit.AuditReports;
import org.homeward.audit.verifier.Verdict;
import org.homeward.paging.Limit;
import org.homeward.paging.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The audit trail for other programs, and its check. */
@RestController
@RequestMapping("/api/audit")
class AuditApi {

    private final AuditReports reports;
    private final AuditExport export;
    private final CurrentCaller caller;
    private final ZoneId zone;

    AuditApi(
            AuditReports reports,
            AuditExport export,
            CurrentCaller caller,
            @Value("${homeward.zone:America/Chicago}") ZoneId zone) {
        this.reports = reports;
        this.export = export;
        this.caller = caller;
        this.zone = zone;
    }

    @GetMapping
    Page<AuditItem> entries(
            @RequestParam(required = false) @Nullable String username,
            @RequestParam(required = false) @Nullable String planId,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String until,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var asked = AuditAsked.of(username, planId, kind, from, until);
        return reports.find(asked.toFilter(zone), cursor, Limit.of(limit), caller.get())
                .map(AuditItem::of);
    }

    /** Checks the whole chain; {@code firstBroken} names the first entry that is not as it was written, or is null. */
    @PostMapping("/verify")
    Map<String, @Nullable Object> verify() {
        Verdict verdict = reports.verify(caller.get());
        var answer = new LinkedHashMap<String, @Nullable Object>();
        answer.put("entries", verdict.entries());
        answer.put("intact", verdict.intact());
        Verdict.Break broken = verdict.firstBroken();
        answer.put("firstBroken", broken == null ? null : BrokenItem.of(broken));
        return answer;
    }

    @GetMapping("/anchors")
    Map<String, List<AnchorItem>> anchors() {
        var items = reports.anchors(caller.get()).stream()
                .map(one -> new AnchorItem(one.day(), one.seq(), one.hash()))
                .toList();
        return Map.of("items", items);
    }

    /** The whole trail as a file for the stand-alone verifier. */
    @GetMapping(path = "/export", produces = "text/csv")
    ResponseEntity<StreamingResponseBody> export() {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit-trail.csv\"")
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .body(export.by(caller.get()));
    }

    record AnchorItem(String day, long seq, String hash) {}

    /** Where the chain breaks: its link, its entry as far as it is still named, and why. */
    record BrokenItem(@Nullable Long seq, @Nullable String entryId, String why) {

        static BrokenItem of(Verdict.Break broken) {
            return new BrokenItem(broken.seq(), broken.entry(), broken.why());
        }
    }
}
