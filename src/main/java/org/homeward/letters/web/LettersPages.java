package org.homeward.letters.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.homeward.access.BadInput;
import org.homeward.access.CurrentCaller;
import org.homeward.access.NotVisible;
import org.homeward.letters.Letter;
import org.homeward.letters.LetterDesk;
import org.homeward.paper.Paper;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The letters of a plan: the list, each one as it was sent, and the same on paper. */
@Controller
@RequestMapping("/plans/{id}/letters")
class LettersPages {

    private final LetterDesk letters;
    private final PlanDesk plans;
    private final CurrentCaller caller;
    private final Paper paper;

    LettersPages(LetterDesk letters, PlanDesk plans, CurrentCaller caller, Paper paper) {
        this.letters = letters;
        this.plans = plans;
        this.caller = caller;
        this.paper = paper;
    }

    @GetMapping
    String list(@PathVariable String id, Model model) {
        PlanId plan = plan(id);
        model.addAttribute("plan", plans.frame(plan, caller.get()));
        List<Letter> found = letters.ofPlan(plan, caller.get());
        model.addAttribute("letters", found);
        model.addAttribute("me", caller.get().username());
        model.addAttribute("maySend", LetterDesk.maySend(caller.get()));
        return "letters/letters";
    }

    /** Tells the family of a move. */
    @PostMapping
    String send(
            @PathVariable String id, @RequestParam(required = false) @Nullable String day, RedirectAttributes flash) {
        PlanId plan = plan(id);
        try {
            int sent = letters.tellOfMove(plan, day(day), caller.get());
            flash.addFlashAttribute(
                    sent == 0 ? "alarm" : "notice",
                    sent == 0
                            ? "Nobody on the team sits there as parent, child or foster parent, so nobody was written to."
                            : "The family is told of the move.");
        } catch (BadInput refusal) {
            flash.addFlashAttribute("alarm", refusal.errors().getFirst().message());
        }
        return "redirect:/plans/" + plan + "/letters";
    }

    @GetMapping("/{letter}")
    String letter(@PathVariable String id, @PathVariable UUID letter, Model model) {
        PlanId plan = plan(id);
        model.addAttribute("letter", letters.open(plan, letter, caller.get()));
        model.addAttribute("plan", plans.frame(plan, caller.get()));
        return "letters/letter";
    }

    @GetMapping(value = "/{letter}/letter.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> pdf(@PathVariable String id, @PathVariable UUID letter) {
        Letter found = letters.open(plan(id), letter, caller.get());
        byte[] pdf = paper.print("letters/pdf", Map.of("letter", found), found.language());
        String name = "letter-" + letter.toString().substring(0, 8) + ".pdf";
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(MediaType.APPLICATION_PDF)
                .body(pdf);
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            return null;
        }
    }

    private static PlanId plan(String id) {
        return PlanId.parse(id).orElseThrow(() -> new NotVisible("No such plan"));
    }
}
