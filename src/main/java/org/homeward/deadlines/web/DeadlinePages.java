package org.homeward.deadlines.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.homeward.access.BadInput;
import org.homeward.access.BadInput.FieldError;
import org.homeward.access.CurrentCaller;
import org.homeward.access.NotAllowed;
import org.homeward.access.NotVisible;
import org.homeward.access.Role;
import org.homeward.deadlines.Deadline;
import org.homeward.deadlines.DeadlineDesk;
import org.homeward.deadlines.LedgerEntry;
import org.homeward.deadlines.LedgerView;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A plan's deadlines on one page, each with the reason for its date; and the next few beside the plan. */
@Controller
@RequestMapping("/plans/{id}/deadlines")
class DeadlinePages {

    private static final int NEXT = 5;

    private final DeadlineDesk desk;
    private final PlanDesk plans;
    private final CurrentCaller caller;
    private final Clock clock;

    DeadlinePages(DeadlineDesk desk, PlanDesk plans, CurrentCaller caller, Clock clock) {
        this.desk = desk;
        this.plans = plans;
        this.caller = caller;
        this.clock = clock;
    }

    @GetMapping
    String deadlines(@PathVariable String id, Model model) {
        return show(visible(id), List.of(), model);
    }

    /** Somebody says that a duty is done. */
    @PostMapping("/done")
    ModelAndView done(@PathVariable String id, @RequestParam String ruleId, @RequestParam String date, Model model) {
        PlanId plan = visible(id);
        if (!caller.get().hasAny(Role.CASEWORKER, Role.SUPERVISOR)) {
            throw new NotAllowed(
                    "Only caseworkers and supervisors record what was done. Tell the caseworker of this plan.");
        }
        try {
            desk.done(plan, ruleId, day(date), caller.get());
            return new ModelAndView("redirect:/plans/" + plan + "/deadlines");
        } catch (BadInput refusal) {
            var errors = refusal.errors().stream()
                    .map(error -> new FieldError("done-" + ruleId, error.message()))
                    .toList();
            var page = new ModelAndView(show(plan, errors, model), model.asMap());
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException noDate) {
            throw new BadInput("date", "Enter the day on which it was done.");
        }
    }

    private String show(PlanId plan, List<FieldError> errors, Model model) {
        model.addAttribute("errors", errors);
        model.addAttribute("planId", plan);
        model.addAttribute("today", LocalDate.now(clock));
        List<DeadlineCard> cards = cards(plan);
        model.addAttribute("plan", plans.frame(plan, caller.get()));
        model.addAttribute("late", with(cards, Deadline.LATE));
        model.addAttribute("coming", with(cards, Deadline.RUNNING));
        model.addAttribute("waiting", with(cards, Deadline.WAITING));
        model.addAttribute("done", with(cards, Deadline.MET).reversed());
        model.addAttribute("over", with(cards, LedgerEntry.OVER));
        return "deadlines/deadlines";
    }

    @GetMapping("/next")
    String next(@PathVariable String id, Model model) {
        PlanId plan = visible(id);
        model.addAttribute("planId", plan);
        model.addAttribute(
                "next",
                cards(plan).stream()
                        .filter(card -> card.is(Deadline.LATE) || card.is(Deadline.RUNNING))
                        .limit(NEXT)
                        .toList());
        return "deadlines/next :: next";
    }

    private List<DeadlineCard> cards(PlanId plan) {
        boolean mayRecord = caller.get().hasAny(Role.CASEWORKER, Role.SUPERVISOR);
        return desk.ledger(plan).stream()
                .map(entry -> new DeadlineCard(entry, mayRecord))
                .toList();
    }

    private static List<DeadlineCard> with(List<DeadlineCard> cards, String status) {
        return cards.stream().filter(card -> card.is(status)).toList();
    }

    private PlanId visible(String id) {
        PlanId plan = PlanId.parse(id).orElseThrow(() -> new NotVisible("No such plan"));
        plans.requireVisible(plan, caller.get());
        if (!LedgerView.maySee(caller.get())) {
            throw new NotAllowed("The deadlines of a plan are for its staff and the family.");
        }
        return plan;
    }
}
