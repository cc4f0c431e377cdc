package org.homeward.review.web;

import org.homeward.access.CurrentCaller;
import org.homeward.access.NotVisible;
import org.homeward.plan.PlanId;
import org.homeward.review.ReviewDesk;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What each discipline sees, as a part of the plan's page. */
@Controller
class ReviewPages {

    private final ReviewDesk desk;
    private final CurrentCaller caller;

    ReviewPages(ReviewDesk desk, CurrentCaller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @GetMapping("/plans/{id}/assessments")
    String assessments(@PathVariable String id, Model model) {
        PlanId plan = PlanId.parse(id).orElseThrow(() -> new NotVisible("No such plan"));
        model.addAttribute("assessments", desk.assessments(plan, caller.get()));
        return "review/assessments :: list";
    }
}
