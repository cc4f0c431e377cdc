package org.homeward.deadlines.web;

import java.util.List;
import org.homeward.access.CurrentCaller;
import org.homeward.access.NotAllowed;
import org.homeward.access.NotVisible;
import org.homeward.deadlines.Deadline;
import org.homeward.deadlines.DeadlineDesk;
import org.homeward.deadlines.LedgerEntry;
import org.homeward.deadlines.LedgerView;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** A plan's deadlines on one page, each with the reason for its date; and the next few beside the plan. */
@Controller
@RequestMapping("/plans/{id}/deadlines")
class DeadlinePages {

    private static final int NEXT = 5;

    private final DeadlineDesk desk;
    private final PlanDesk plans;
    private final CurrentCaller caller;

    DeadlinePages(DeadlineDesk desk, PlanDesk plans, CurrentCaller caller) {
        this.desk = desk;
        this.plans = plans;
        this.caller = caller;
    }

    @GetMapping
    String deadlines(@PathVariable String id, Model model) {
        PlanId plan = visible(id);
        List<DeadlineCard> cards = cards(plan);
        model.addAttribute("plan", plans.summary(plan, caller.get()));
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
        return desk.ledger(plan).stream().map(DeadlineCard::new).toList();
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
