package org.homeward.policy.web;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.homeward.access.BadInput;
import org.homeward.access.Conflict;
import org.homeward.access.CurrentCaller;
import org.homeward.access.NotAllowed;
import org.homeward.policy.ApprovalDesk;
import org.homeward.policy.DraftDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The buttons of a draft's page; each leads back there and says what came of it. */
@Controller
@RequestMapping("/policy/drafts/{id}")
class DraftActions {

    private static final String CHOICE = "keep.";

    private final DraftDesk drafts;
    private final ApprovalDesk approval;
    private final CurrentCaller caller;

    DraftActions(DraftDesk drafts, ApprovalDesk approval, CurrentCaller caller) {
        this.drafts = drafts;
        this.approval = approval;
        this.caller = caller;
    }

    @PostMapping("/submit")
    String submit(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String reason, RedirectAttributes flash) {
        return act(id, flash, "The draft waits for an approver now.", () -> {
            flash.addFlashAttribute("reason", reason);
            approval.submit(id, reason, caller.get());
        });
    }

    @PostMapping("/take-back")
    String takeBack(@PathVariable UUID id, RedirectAttributes flash) {
        return act(id, flash, "The draft is yours again.", () -> approval.takeBack(id, caller.get()));
    }

    @PostMapping("/approve")
    String approve(@PathVariable UUID id, RedirectAttributes flash) {
        return act(
                id,
                flash,
                "You approved the draft. It can be put in force now.",
                () -> approval.approve(id, caller.get()));
    }

    @PostMapping("/send-back")
    String sendBack(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String reason, RedirectAttributes flash) {
        return act(
                id, flash, "The draft went back with your reason.", () -> approval.sendBack(id, reason, caller.get()));
    }

    @PostMapping("/deploy")
    String deploy(@PathVariable UUID id, RedirectAttributes flash) {
        return act(id, flash, null, () -> {
            var release = approval.deploy(id, caller.get());
            flash.addFlashAttribute(
                    "notice",
                    release.waitsForEngine()
                            ? "The engine does not answer just now. The release comes in force as soon as it does."
                            : "Release " + release.number() + " is in force. Plans that start now follow it.");
        });
    }

    @PostMapping("/discard")
    String discard(@PathVariable UUID id, RedirectAttributes flash) {
        act(id, flash, "The draft was given up; its history stays.", () -> drafts.discard(id, caller.get()));
        return "redirect:/policy";
    }

    @PostMapping("/resources/{name}/revert")
    String revert(@PathVariable UUID id, @PathVariable String name, RedirectAttributes flash) {
        return act(id, flash, "The file is again as it is in force.", () -> drafts.revert(id, name, caller.get()));
    }

    /** Brings the draft up to date; for files that both changed it asks which text to keep. */
    @PostMapping("/rebase")
    String rebase(@PathVariable UUID id, @RequestParam Map<String, String> answers, RedirectAttributes flash) {
        var keepMine = answers.entrySet().stream()
                .filter(answer -> answer.getKey().startsWith(CHOICE))
                .collect(Collectors.toMap(
                        answer -> answer.getKey().substring(CHOICE.length()),
                        answer -> answer.getValue().equals("mine")));
        return act(id, flash, null, () -> {
            var undecided = drafts.rebase(id, keepMine, caller.get());
            if (undecided.isEmpty()) {
                flash.addFlashAttribute(
                        "notice", "The draft builds on the release in force now. Ask for approval again.");
            } else {
                flash.addFlashAttribute("undecided", undecided);
            }
        });
    }

    private static String act(UUID id, RedirectAttributes flash, @Nullable String notice, Runnable action) {
        try {
            action.run();
            if (notice != null) {
                flash.addFlashAttribute("notice", notice);
            }
        } catch (BadInput refusal) {
            flash.addFlashAttribute(
                    "alarm",
                    refusal.errors().stream().map(BadInput.FieldError::message).collect(Collectors.joining(" ")));
        } catch (Conflict | NotAllowed refusal) {
            flash.addFlashAttribute("alarm", refusal.getMessage());
        }
        return "redirect:/policy/drafts/" + id;
    }
}
