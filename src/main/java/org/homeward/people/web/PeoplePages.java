package org.homeward.people.web;

import org.homeward.access.BadInput;
import org.homeward.access.Caller;
import org.homeward.access.CurrentCaller;
import org.homeward.access.Role;
import org.homeward.people.ContactDesk;
import org.homeward.people.PeopleDesk;
import org.homeward.people.TableDesk;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
import org.homeward.plan.PlanStatus;
import org.homeward.plan.PlanSummary;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Everybody around a plan on one page. */
@Controller
@RequestMapping("/plans/{id}/people")
class PeoplePages {

    private final PeopleDesk people;
    private final TableDesk table;
    private final ContactDesk contacts;
    private final PlanDesk plans;
    private final CurrentCaller caller;

    PeoplePages(PeopleDesk people, TableDesk table, ContactDesk contacts, PlanDesk plans, CurrentCaller caller) {
        this.people = people;
        this.table = table;
        this.contacts = contacts;
        this.plans = plans;
        this.caller = caller;
    }

    @GetMapping
    String people(@PathVariable String id, Model model) {
        PlanId plan = Fields.plan(id);
        Caller who = caller.get();
        PlanSummary summary = plans.summary(plan, who);
        model.addAttribute("plan", summary);
        model.addAttribute("contact", ContactPages.Shown.of(contacts.of(plan), contacts));
        model.addAttribute("backup", contacts.of(plan).backup());
        model.addAttribute("network", people.of(plan, who));
        model.addAttribute("mayKnowNetwork", who.isStaff() || who.has(Role.FAMILY));
        model.addAttribute("team", table.of(plan, who));
        model.addAttribute("mayWrite", PeopleDesk.mayWrite(who) && summary.status() == PlanStatus.OPEN);
        return "people/people";
    }

    @PostMapping("/backup")
    String backup(@PathVariable String id, @RequestParam(defaultValue = "") String backup, RedirectAttributes flash) {
        try {
            contacts.chooseBackup(Fields.plan(id), backup, caller.get());
            flash.addFlashAttribute("notice", "It is written down who steps in.");
        } catch (BadInput refusal) {
            flash.addFlashAttribute("alarm", refusal.errors().getFirst().message());
        }
        return "redirect:/plans/" + Fields.plan(id) + "/people";
    }
}
