package org.homeward.audit.web;

import java.time.ZoneId;
import java.util.List;
import org.homeward.access.BadInput;
import org.homeward.access.CurrentCaller;
import org.homeward.audit.AuditEntry;
import org.homeward.audit.AuditKind;
import org.homeward.audit.AuditReports;
import org.homeward.audit.verifier.Verdict;
import org.homeward.paging.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The auditor's page: who saw or changed what, and whether the record of it is whole. */
@Controller
@RequestMapping("/audit")
class AuditPages {

    private static final int PAGE = 50;

    private final AuditReports reports;
    private final AuditExport export;
    private final CurrentCaller caller;
    private final ZoneId zone;

    AuditPages(
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
    ModelAndView trail(
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(required = false) @Nullable String plan,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String until,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        var asked = AuditAsked.of(person, plan, kind, from, until);
        model.addAttribute("asked", asked);
        model.addAttribute("kinds", AuditKind.values());
        model.addAttribute("anchors", reports.anchors(caller.get()));
        var page = new ModelAndView("audit/trail", model.asMap());
        try {
            Page<AuditEntry> found = reports.find(asked.toFilter(zone), cursor, PAGE, caller.get());
            page.addObject("errors", List.of());
            page.addObject("page", found.map(AuditLine::of));
        } catch (BadInput refusal) {
            page.addObject("errors", refusal.errors());
            page.addObject("page", new Page<AuditLine>(List.of(), null));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    @PostMapping("/verify")
    String verify(RedirectAttributes flash) {
        Verdict verdict = reports.verify(caller.get());
        if (verdict.intact()) {
            flash.addFlashAttribute(
                    "notice",
                    "The trail is whole: %,d entries, each linked to the one before, and every anchor found."
                            .formatted(verdict.entries()));
        } else {
            flash.addFlashAttribute("alarm", "The trail was tampered with. First at " + verdict.firstBroken() + ".");
        }
        return "redirect:/audit";
    }

    @GetMapping(path = "/export", produces = "text/csv")
    ResponseEntity<StreamingResponseBody> export() {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit-trail.csv\"")
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .body(export.by(caller.get()));
    }
}
