package org.homeward.matters.web;

import java.util.List;
import org.homeward.access.Caller;
import org.homeward.matters.MatterDesk;
import org.homeward.plan.PlanId;
import org.homeward.plan.PlanSection;
import org.springframework.stereotype.Component;

/** The plan's matters in the plan's answer. */
@Component
class MatterSection implements PlanSection {

    private final MatterDesk desk;

    MatterSection(MatterDesk desk) {
        this.desk = desk;
    }

    @Override
    public String name() {
        return "matters";
    }

    @Override
    public List<MatterItem> of(PlanId plan, Caller caller) {
        return desk.ofPlan(plan, caller).stream().map(MatterItem::of).toList();
    }
}
