package org.homeward.policy.web;

import java.util.List;
import java.util.UUID;
import org.homeward.access.BadInput;
import org.homeward.access.Conflict;
import org.homeward.access.CurrentCaller;
import org.homeward.access.Role;
import org.homeward.policy.ApprovalDesk;
import org.homeward.policy.DraftDesk;
import org.homeward.policy.LetterReader;
import org.homeward.policy.ReleaseDesk;
import org.homeward.policy.ReleaseStatus;
import org.homeward.policy.reading.ResourceKind;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The editor of a letter: its text as it is kept, what is wrong with it, and how it would look. */
@Controller
class LetterPages {

    private final DraftDesk drafts;
    private final ReleaseDesk desk;
    private final ApprovalDesk approval;
    private final CurrentCaller caller;
    private final ObjectProvider<LetterReader> letters;

    LetterPages(
            DraftDesk drafts,
            ReleaseDesk desk,
            ApprovalDesk approval,
            CurrentCaller caller,
            ObjectProvider<LetterReader> letters) {
        this.drafts = drafts;
        this.desk = desk;
        this.approval = approval;
        this.caller = caller;
        this.letters = letters;
    }

    /** Saves the text; one that somebody else changed meanwhile is not lost but shown again. */
    @PostMapping("/policy/drafts/{id}/resources/{name}")
    String save(
            @PathVariable UUID id,
            @PathVariable String name,
            @RequestParam(defaultValue = "") String content,
            @RequestParam(defaultValue = "0") int version,
            Model model,
            RedirectAttributes flash) {
        String text = content.replace("\r\n", "\n");
        try {
            drafts.save(id, name, text, version, caller.get());
        } catch (Conflict | BadInput refusal) {
            model.addAttribute(
                    "alarm",
                    refusal instanceof BadInput bad ? bad.errors().getFirst().message() : refusal.getMessage());
            return editor(id, name, text, model);
        }
        flash.addFlashAttribute("notice", "Saved in the draft.");
        return "redirect:/policy/drafts/" + id + "/resources/" + name;
    }

    /** @param text what the person wrote, or what is kept */
    String editor(UUID id, String name, String text, Model model) {
        var who = caller.get();
        var draft = desk.release(id, who);
        model.addAttribute("draft", draft);
        model.addAttribute("file", desk.text(id, name, who));
        model.addAttribute("text", text);
        model.addAttribute(
                "editable", who.has(Role.POLICY_EDITOR) && draft.status().editable());
        model.addAttribute(
                "frozen", draft.status() == ReleaseStatus.SUBMITTED || draft.status() == ReleaseStatus.APPROVED);
        model.addAttribute("findings", draft.status().open() ? approval.validate(id, name, who) : List.of());
        show(name, text, letters, model);
        return "policy/letter";
    }

    /** Puts beside a letter's text how it would look, and what may be filled in. */
    static void show(String name, String text, ObjectProvider<LetterReader> letters, Model model) {
        if (ResourceKind.of(name).filter(kind -> !kind.runs()).isPresent()) {
            model.addAttribute(
                    "examples",
                    letters.stream()
                            .flatMap(reader -> reader.examples(text).stream())
                            .toList());
            model.addAttribute(
                    "places",
                    letters.stream()
                            .flatMap(reader -> reader.places(name).stream())
                            .toList());
        }
    }
}
