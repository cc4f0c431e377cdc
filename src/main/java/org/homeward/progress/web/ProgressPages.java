package org.homeward.progress.web;

import org.homeward.access.CurrentCaller;
import org.homeward.access.NotVisible;
import org.homeward.plan.PlanId;
import org.homeward.progress.ProgressDesk;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** How a plan is going, as a part of its page. */
@Controller
class ProgressPages {

    private final ProgressDesk desk;
    private final CurrentCaller caller;

    ProgressPages(ProgressDesk desk, CurrentCaller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @GetMapping("/plans/{id}/progress")
    String progress(@PathVariable String id, Model model) {
        PlanId plan = PlanId.parse(id).orElseThrow(() -> new NotVisible("No such plan"));
        model.addAttribute("checkIns", desk.checkIns(plan, caller.get()));
        model.addAttribute("standings", desk.standings(plan, caller.get()));
        return "progress/progress :: lately";
    }
}
