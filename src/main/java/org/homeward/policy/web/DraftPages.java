package org.homeward.policy.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.homeward.access.BadInput;
import org.homeward.access.CurrentCaller;
import org.homeward.access.Role;
import org.homeward.policy.ApprovalDesk;
import org.homeward.policy.DraftDesk;
import org.homeward.policy.ReleaseDesk;
import org.homeward.policy.reading.Finding;
import org.homeward.policy.reading.Finding.Severity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A draft: what it changes, what the checks say, who has to act next. */
@Controller
class DraftPages {

    private final DraftDesk drafts;
    private final ReleaseDesk desk;
    private final ApprovalDesk approval;
    private final CurrentCaller caller;

    DraftPages(DraftDesk drafts, ReleaseDesk desk, ApprovalDesk approval, CurrentCaller caller) {
        this.drafts = drafts;
        this.desk = desk;
        this.approval = approval;
        this.caller = caller;
    }

    /** Starts a draft and opens it, or the file that the person wants to change. */
    @PostMapping("/policy/drafts")
    String start(
            @RequestParam(required = false) @Nullable String title,
            @RequestParam(required = false) @Nullable String file,
            RedirectAttributes flash) {
        try {
            var draft = drafts.start(title, caller.get());
            return "redirect:/policy/drafts/" + draft.id() + (file == null ? "" : "/resources/" + file);
        } catch (BadInput refusal) {
            flash.addFlashAttribute("alarm", refusal.errors().getFirst().message());
            return "redirect:/policy";
        }
    }

    @GetMapping("/policy/drafts/{id}")
    String draft(@PathVariable UUID id, Model model) {
        var who = caller.get();
        var draft = desk.release(id, who);
        if (!draft.status().open()) {
            return "redirect:/policy/releases/" + id;
        }
        var lines = desk.lines(id, who);
        model.addAttribute("draft", draft);
        model.addAttribute("outdated", desk.outdated(id, who));
        model.addAttribute("changes", FileChanges.of(desk.changes(id, who), lines));
        model.addAttribute("groups", FileGroup.of(lines));
        model.addAttribute("titles", titles(lines));
        model.addAttribute("history", desk.history(id, who));
        model.addAttribute("mayEdit", who.has(Role.POLICY_EDITOR));
        model.addAttribute("mayApprove", who.has(Role.POLICY_APPROVER));
        model.addAttribute("wroteIt", desk.worked(id, who));
        return "policy/draft";
    }

    /** What the checks say, loaded beside the page because tables take a moment to analyse. */
    @GetMapping("/policy/drafts/{id}/checks")
    String checks(@PathVariable UUID id, Model model) {
        var findings = approval.validate(id, caller.get());
        model.addAttribute("findings", findings);
        model.addAttribute("titles", titles(desk.lines(id, caller.get())));
        model.addAttribute(
                "faults", findings.stream().filter(DraftPages::isFault).count());
        model.addAttribute("draftId", id);
        return "policy/checks";
    }

    private static boolean isFault(Finding finding) {
        return finding.severity() == Severity.ERROR;
    }

    private static Map<String, String> titles(List<ReleaseDesk.Line> lines) {
        return lines.stream().collect(Collectors.toMap(ReleaseDesk.Line::name, ReleaseDesk.Line::title));
    }
}
