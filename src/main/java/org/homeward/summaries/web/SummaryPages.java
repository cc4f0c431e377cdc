package org.homeward.summaries.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.homeward.access.BadInput;
import org.homeward.access.BadInput.FieldError;
import org.homeward.access.CurrentCaller;
import org.homeward.access.NotAllowed;
import org.homeward.access.NotVisible;
import org.homeward.access.RecordCategory;
import org.homeward.letters.LetterDesk;
import org.homeward.letters.LetterKind;
import org.homeward.paper.Paper;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
import org.homeward.summaries.Summary;
import org.homeward.summaries.SummaryDesk;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The summaries of a plan, a page that sends one round, and one as its reader may see it. */
@Controller
@RequestMapping("/plans/{id}/record/summaries")
class SummaryPages {

    private final SummaryDesk desk;
    private final PlanDesk plans;
    private final LetterDesk letters;
    private final Paper paper;
    private final CurrentCaller caller;
    private final Clock clock;

    SummaryPages(SummaryDesk desk, PlanDesk plans, LetterDesk letters, Paper paper, CurrentCaller caller, Clock clock) {
        this.desk = desk;
        this.plans = plans;
        this.letters = letters;
        this.paper = paper;
        this.caller = caller;
        this.clock = clock;
    }

    @GetMapping
    String summaries(@PathVariable String id, Model model) {
        PlanId plan = show(id, model);
        model.addAttribute("summaries", desk.ofPlan(plan, null, caller.get()));
        return "summaries/summaries";
    }

    @GetMapping("/new")
    String form(@PathVariable String id, Model model) {
        return form(id, SummaryForm.empty(), List.of(), model);
    }

    @PostMapping
    ModelAndView send(
            @PathVariable String id, @RequestParam Map<String, String> entries, Model model, RedirectAttributes flash) {
        PlanId plan = planId(id);
        var form = new SummaryForm(entries);
        try {
            UUID sent =
                    desk.send(plan, form.summary(desk.table(plan, caller.get())), form.get("requestKey"), caller.get());
            flash.addFlashAttribute("notice", "It is sent. Each of them reads of it what is open to them.");
            return new ModelAndView("redirect:/plans/" + plan + "/record/summaries/" + sent);
        } catch (BadInput refusal) {
            var page = new ModelAndView(form(id, form, refusal.errors(), model), model.asMap());
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    @GetMapping("/{summary}")
    String one(@PathVariable String id, @PathVariable UUID summary, Model model) {
        PlanId plan = show(id, model);
        model.addAllAttributes(sheet(plan, summary));
        return "summaries/summary";
    }

    /** What is open to the reader now, on paper. */
    @GetMapping(value = "/{summary}/summary.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> pdf(@PathVariable String id, @PathVariable UUID summary) {
        byte[] pdf = paper.print("summaries/pdf", sheet(planId(id), summary));
        String name = "summary-" + summary.toString().substring(0, 8) + ".pdf";
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(MediaType.APPLICATION_PDF)
                .body(pdf);
    }

    private Map<String, Object> sheet(PlanId plan, UUID id) {
        Summary summary = desk.open(plan, id, caller.get());
        var filled = Map.of(
                "about", summary.heading(),
                "sender", summary.byName(),
                "day", LocalDate.ofInstant(summary.at(), clock.getZone()));
        Locale language = LocaleContextHolder.getLocale();
        return Map.of(
                "summary", summary, "cover", letters.cover(plan, LetterKind.SUMMARY, filled, caller.get(), language));
    }

    private String form(String id, SummaryForm form, List<FieldError> errors, Model model) {
        PlanId plan = show(id, model);
        if (!SummaryDesk.maySend(caller.get())) {
            throw new NotAllowed("The caseworker of this plan sends summaries round.");
        }
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("lastPart", SummaryForm.PARTS - 1);
        model.addAttribute("table", desk.table(plan, caller.get()));
        model.addAttribute("grounds", desk.grounds(plan, caller.get()));
        model.addAttribute("categories", RecordCategory.values());
        return "summaries/new";
    }

    private PlanId show(String id, Model model) {
        PlanId plan = planId(id);
        model.addAttribute("plan", plans.frame(plan, caller.get()));
        model.addAttribute("maySend", SummaryDesk.maySend(caller.get()));
        model.addAttribute("staff", caller.get().readsTexts());
        return plan;
    }

    private static PlanId planId(String text) {
        return PlanId.parse(text).orElseThrow(() -> new NotVisible("No such plan"));
    }
}
