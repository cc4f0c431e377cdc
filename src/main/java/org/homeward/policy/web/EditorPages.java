package org.homeward.policy.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.homeward.access.BadInput;
import org.homeward.access.CurrentCaller;
import org.homeward.access.Role;
import org.homeward.policy.ApprovalDesk;
import org.homeward.policy.DraftDesk;
import org.homeward.policy.ReleaseDesk;
import org.homeward.policy.ReleaseStatus;
import org.homeward.policy.reading.Finding;
import org.homeward.policy.reading.Finding.Severity;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The editor of one file in a draft, and the text it loads and saves. */
@Controller
@RequestMapping("/policy/drafts/{id}/resources/{name}")
class EditorPages {

    private final DraftDesk drafts;
    private final ReleaseDesk desk;
    private final ApprovalDesk approval;
    private final CurrentCaller caller;
    private final LetterPages letters;

    EditorPages(DraftDesk drafts, ReleaseDesk desk, ApprovalDesk approval, CurrentCaller caller, LetterPages letters) {
        this.letters = letters;
        this.drafts = drafts;
        this.desk = desk;
        this.approval = approval;
        this.caller = caller;
    }

    @GetMapping
    String editor(@PathVariable UUID id, @PathVariable String name, Model model) {
        var who = caller.get();
        var draft = desk.release(id, who);
        var file = desk.text(id, name, who);
        if (!file.resource().kind().runs()) {
            return letters.editor(id, name, file.resource().content(), model);
        }
        model.addAttribute("draft", draft);
        model.addAttribute("file", file);
        model.addAttribute("island", FileGroup.island(file.resource().kind()));
        model.addAttribute(
                "editable", who.has(Role.POLICY_EDITOR) && draft.status().editable());
        model.addAttribute(
                "frozen", draft.status() == ReleaseStatus.SUBMITTED || draft.status() == ReleaseStatus.APPROVED);
        return "policy/editor";
    }

    @GetMapping("/content")
    ResponseEntity<String> content(@PathVariable UUID id, @PathVariable String name) {
        return PolicyPages.text(desk.text(id, name, caller.get()));
    }

    /** Saves what the editor holds and answers its new version with what would keep it from being put in force. */
    @PutMapping
    @ResponseBody
    Saved save(
            @PathVariable UUID id,
            @PathVariable String name,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @RequestBody byte[] body) {
        int version = drafts.save(id, name, new String(body, StandardCharsets.UTF_8), version(seen), caller.get());
        var problems = approval.validate(id, name, caller.get()).stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(Problem::of)
                .toList();
        return new Saved(version, problems);
    }

    private static int version(@Nullable String tag) {
        try {
            return Integer.parseInt(String.valueOf(tag).replaceAll("^W/|\"", ""));
        } catch (NumberFormatException unreadable) {
            throw new BadInput("version", "Load the page again: it does not say which version it shows.");
        }
    }

    record Saved(int version, List<Problem> problems) {}

    record Problem(String message, @Nullable String elementId) {

        static Problem of(Finding finding) {
            return new Problem(finding.inWords(), finding.elementId());
        }
    }
}
