package org.homeward.people.web;

import java.util.List;
import java.util.UUID;
import org.homeward.access.BadInput;
import org.homeward.access.BadInput.FieldError;
import org.homeward.access.Conflict;
import org.homeward.access.CurrentCaller;
import org.homeward.access.NotAllowed;
import org.homeward.people.ContactRule;
import org.homeward.people.Kin;
import org.homeward.people.NetworkPerson;
import org.homeward.people.PeopleDesk;
import org.homeward.people.PersonEntry;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writes down and corrects who belongs to the child's family and network. */
@Controller
@RequestMapping("/plans/{id}/people/network")
class PersonPages {

    private final PeopleDesk desk;
    private final PlanDesk plans;
    private final CurrentCaller caller;

    PersonPages(PeopleDesk desk, PlanDesk plans, CurrentCaller caller) {
        this.desk = desk;
        this.plans = plans;
        this.caller = caller;
    }

    @GetMapping("/new")
    String blank(@PathVariable String id, Model model) {
        return show(Fields.plan(id), null, null, PersonForm.blank(), List.of(), model);
    }

    @GetMapping("/{person}")
    String one(@PathVariable String id, @PathVariable String person, Model model) {
        NetworkPerson known = desk.find(Fields.plan(id), Fields.id(person), caller.get());
        return show(Fields.plan(id), known.personId(), known.revision(), PersonForm.of(known), List.of(), model);
    }

    @PostMapping
    ModelAndView add(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String requestKey,
            PersonEntry entry,
            Model model,
            RedirectAttributes flash) {
        PlanId plan = Fields.plan(id);
        try {
            desk.add(plan, requestKey == null ? UUID.randomUUID() : Fields.id(requestKey), entry, caller.get());
        } catch (BadInput refusal) {
            return page(
                    show(plan, null, null, entry, refusal.errors(), model), model, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return done(plan, "It is written down.", flash);
    }

    @PostMapping("/{person}")
    ModelAndView change(
            @PathVariable String id,
            @PathVariable String person,
            @RequestParam String revision,
            PersonEntry entry,
            Model model,
            RedirectAttributes flash) {
        PlanId plan = Fields.plan(id);
        UUID one = Fields.id(person);
        try {
            desk.change(plan, one, Fields.id(revision), entry, caller.get());
        } catch (BadInput refusal) {
            return page(
                    show(plan, one, Fields.id(revision), entry, refusal.errors(), model),
                    model,
                    HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (Conflict stale) {
            NetworkPerson newer = desk.find(plan, one, caller.get());
            model.addAttribute("newer", newer);
            return page(show(plan, one, newer.revision(), entry, List.of(), model), model, HttpStatus.CONFLICT);
        }
        return done(plan, "It is written down.", flash);
    }

    @PostMapping("/{person}/remove")
    ModelAndView remove(
            @PathVariable String id,
            @PathVariable String person,
            @RequestParam String revision,
            RedirectAttributes flash) {
        desk.remove(Fields.plan(id), Fields.id(person), Fields.id(revision), caller.get());
        return done(Fields.plan(id), "Taken out. What was known stays on record.", flash);
    }

    private String show(
            PlanId plan,
            @Nullable UUID person,
            @Nullable UUID revision,
            PersonEntry entry,
            List<FieldError> errors,
            Model model) {
        if (!PeopleDesk.mayWrite(caller.get())) {
            plans.requireVisible(plan, caller.get());
            throw new NotAllowed("Caseworkers and supervisors keep the list of people.");
        }
        model.addAttribute("plan", plans.summary(plan, caller.get()));
        model.addAttribute("known", person);
        model.addAttribute("revision", revision);
        model.addAttribute("requestKey", UUID.randomUUID());
        model.addAttribute("entry", entry);
        model.addAttribute("errors", errors);
        model.addAttribute("messages", Fields.messages(errors));
        model.addAttribute("kinds", Kin.values());
        model.addAttribute("rules", ContactRule.values());
        return "people/person";
    }

    private static ModelAndView page(String view, Model model, HttpStatus status) {
        var page = new ModelAndView(view, model.asMap());
        page.setStatus(status);
        return page;
    }

    private static ModelAndView done(PlanId plan, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return new ModelAndView("redirect:/plans/" + plan + "/people");
    }
}
