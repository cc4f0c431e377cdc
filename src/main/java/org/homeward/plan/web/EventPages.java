package org.homeward.plan.web;

import java.util.Map;
import org.homeward.access.BadInput;
import org.homeward.access.CurrentCaller;
import org.homeward.access.NotVisible;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanEvent;
import org.homeward.plan.PlanId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks, on the plan's page, for a change of the plan or for closing it. */
@Controller
class EventPages {

    private static final int LONGEST_REASON = 2_000;

    private final PlanDesk desk;
    private final CurrentCaller caller;

    EventPages(PlanDesk desk, CurrentCaller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @PostMapping("/plans/{id}/events")
    String happened(
            @PathVariable String id,
            @RequestParam String type,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        PlanId plan = PlanId.parse(id).orElseThrow(() -> new NotVisible("No such plan"));
        try {
            desk.happened(plan, event(type, reason.strip()), caller.get());
            flash.addFlashAttribute("notice", "Thank you. The next step appears in the task list in a moment.");
        } catch (BadInput refusal) {
            flash.addFlashAttribute("alarm", refusal.errors().getFirst().message());
        }
        return "redirect:/plans/" + plan;
    }

    private static PlanEvent event(String type, String reason) {
        if (reason.isEmpty()) {
            throw new BadInput("reason", "Say in a few words why, so that the team can prepare.");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new BadInput("reason", "Shorten the reason to at most 2,000 characters.");
        }
        PlanEvent.Type known =
                PlanEvent.Type.of(type).orElseThrow(() -> new BadInput("type", "Choose what you ask for."));
        return new PlanEvent(known, Map.of("Reason", reason));
    }
}
