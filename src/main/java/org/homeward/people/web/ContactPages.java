package org.homeward.people.web;

import java.time.LocalDate;
import org.homeward.access.CurrentCaller;
import org.homeward.access.NotVisible;
import org.homeward.people.Contact;
import org.homeward.people.ContactDesk;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Who answers for a plan, for everybody who sees it. */
@Controller
class ContactPages {

    private final ContactDesk desk;
    private final PlanDesk plans;
    private final CurrentCaller caller;

    ContactPages(ContactDesk desk, PlanDesk plans, CurrentCaller caller) {
        this.desk = desk;
        this.plans = plans;
        this.caller = caller;
    }

    @GetMapping("/plans/{id}/responsible")
    String responsible(@PathVariable String id, Model model) {
        PlanId plan = PlanId.parse(id).orElseThrow(() -> new NotVisible("No such plan"));
        plans.requireVisible(plan, caller.get());
        model.addAttribute("contact", Shown.of(desk.of(plan), desk));
        return "people/responsible :: line";
    }

    /** The contact by name; {@code acting} only while somebody else answers. */
    record Shown(
            String name,
            String backup,
            boolean worker,
            @Nullable String acting,
            @Nullable LocalDate awayUntil) {

        static Shown of(Contact contact, ContactDesk desk) {
            boolean away = !contact.actingNow().equals(contact.username());
            return new Shown(
                    desk.nameOf(contact.username()),
                    desk.nameOf(contact.backup()),
                    contact.hasWorker(),
                    away ? desk.nameOf(contact.actingNow()) : null,
                    contact.awayUntil());
        }
    }
}
