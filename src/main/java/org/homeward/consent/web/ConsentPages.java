package org.homeward.consent.web;

import java.time.Clock;
import java.time.LocalDate;
import org.homeward.access.Caller;
import org.homeward.access.CurrentCaller;
import org.homeward.access.NotVisible;
import org.homeward.access.Role;
import org.homeward.consent.ConsentView;
import org.homeward.consent.ConsentViews;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
import org.homeward.plan.PlanTab;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Who may see what, who has seen it, and the receipt of each answer. */
@Controller
@RequestMapping("/plans/{id}/consents")
class ConsentPages {

    private final ConsentViews views;
    private final PlanDesk plans;
    private final CurrentCaller current;
    private final Clock clock;

    ConsentPages(ConsentViews views, PlanDesk plans, CurrentCaller current, Clock clock) {
        this.views = views;
        this.plans = plans;
        this.current = current;
        this.clock = clock;
    }

    @Bean
    static PlanTab consentsTab() {
        return new PlanTab(40, "consents", anybody -> true);
    }

    @GetMapping
    String consents(@PathVariable String id, Model model) {
        PlanId plan = plan(id, model);
        Caller caller = current.get();
        var all = views.of(plan, caller);
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("live", all.stream().filter(one -> one.isLive(today)).toList());
        model.addAttribute(
                "others", all.stream().filter(one -> !one.isLive(today)).toList());
        model.addAttribute("disclosures", views.disclosures(plan, caller));
        model.addAttribute("mayTakeBack", caller.hasAny(Role.FAMILY, Role.CASEWORKER, Role.SUPERVISOR));
        model.addAttribute("seesAll", views.seesAll(plan, caller));
        return "consent/consents";
    }

    /** What was signed, word for word, and what was shown on it so far. */
    @GetMapping("/{consent}")
    String receipt(@PathVariable String id, @PathVariable String consent, Model model) {
        PlanId plan = plan(id, model);
        Caller caller = current.get();
        ConsentView view = PlanId.parse(consent)
                .flatMap(key -> views.one(plan, key.value(), caller))
                .orElseThrow(() -> new NotVisible("No such consent"));
        model.addAttribute("consent", view);
        model.addAttribute("live", view.isLive(LocalDate.now(clock)));
        model.addAttribute("shown", views.shownOn(plan, view, caller));
        model.addAttribute("mayTakeBack", caller.hasAny(Role.FAMILY, Role.CASEWORKER, Role.SUPERVISOR));
        return "consent/receipt";
    }

    private PlanId plan(String id, Model model) {
        PlanId plan = PlanId.parse(id).orElseThrow(() -> new NotVisible("No such plan"));
        model.addAttribute("plan", plans.frame(plan, current.get()));
        return plan;
    }
}
