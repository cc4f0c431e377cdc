package org.homeward.handover.web;

import org.homeward.access.CurrentCaller;
import org.homeward.access.NotVisible;
import org.homeward.handover.HandoverDesk;
import org.homeward.matters.MatterId;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The packet for the one who takes a plan over. */
@Controller
class PacketPages {

    private final HandoverDesk desk;
    private final PlanDesk plans;
    private final CurrentCaller caller;

    PacketPages(HandoverDesk desk, PlanDesk plans, CurrentCaller caller) {
        this.desk = desk;
        this.plans = plans;
        this.caller = caller;
    }

    @GetMapping("/plans/{id}/matters/{matter}/packet")
    String packet(@PathVariable String id, @PathVariable String matter, Model model) {
        PlanId plan = planId(id);
        MatterId known = MatterId.parse(matter).orElseThrow(() -> new NotVisible("No such packet"));
        model.addAttribute("plan", plans.frame(plan, caller.get()));
        model.addAttribute("packet", desk.packet(plan, known, caller.get()));
        return "handover/packet";
    }

    private static PlanId planId(String text) {
        return PlanId.parse(text).orElseThrow(() -> new NotVisible("No such plan"));
    }
}
