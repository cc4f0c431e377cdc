package org.homeward.links.web;

import java.util.UUID;
import org.homeward.access.Caller;
import org.homeward.access.CurrentCaller;
import org.homeward.access.NotVisible;
import org.homeward.links.LinkDesk;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All links of a plan, whichever task they are for, and taking one back. */
@Controller
@RequestMapping("/plans/{id}/links")
class PlanLinkPages {

    private final LinkDesk links;
    private final PlanDesk plans;
    private final CurrentCaller current;

    PlanLinkPages(LinkDesk links, PlanDesk plans, CurrentCaller current) {
        this.links = links;
        this.plans = plans;
        this.current = current;
    }

    @GetMapping
    String page(@PathVariable String id, Model model) {
        Caller caller = current.get();
        PlanId plan = new PlanId(uuid(id));
        model.addAttribute("links", links.ofPlan(plan, caller));
        model.addAttribute("plan", plans.frame(plan, caller));
        return "links/of-plan";
    }

    @PostMapping("/{link}/withdraw")
    String withdraw(@PathVariable String id, @PathVariable String link, RedirectAttributes flash) {
        links.withdraw(new PlanId(uuid(id)), uuid(link), current.get());
        flash.addFlashAttribute("notice", "The link opens nothing any more.");
        return "redirect:/plans/" + uuid(id) + "/links";
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw new NotVisible("No such link");
        }
    }
}
