package org.homeward.matters.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.homeward.access.BadInput;
import org.homeward.access.BadInput.FieldError;
import org.homeward.access.Caller;
import org.homeward.access.Conflict;
import org.homeward.access.CurrentCaller;
import org.homeward.access.NotVisible;
import org.homeward.access.Role;
import org.homeward.matters.EventField;
import org.homeward.matters.EventType;
import org.homeward.matters.MatterDesk;
import org.homeward.matters.MatterId;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
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

/** What is open for a plan beside its usual way, and a page for everything that can be raised. */
@Controller
@RequestMapping("/plans/{id}/matters")
class MatterPages {

    private final MatterDesk desk;
    private final PlanDesk plans;
    private final CurrentCaller caller;

    MatterPages(MatterDesk desk, PlanDesk plans, CurrentCaller caller) {
        this.desk = desk;
        this.plans = plans;
        this.caller = caller;
    }

    @GetMapping
    String matters(@PathVariable String id, Model model) {
        show(planId(id), model);
        return "matters/matters";
    }

    /** The same as a part of the plan's page. */
    @GetMapping("/part")
    String part(@PathVariable String id, Model model) {
        show(planId(id), model);
        return "matters/parts :: matters";
    }

    @GetMapping("/new/{type}")
    String form(
            @PathVariable String id,
            @PathVariable String type,
            @RequestParam Map<String, String> entries,
            Model model) {
        EventType known = type(type);
        var begun = new LinkedHashMap<>(Map.of("dangerNow", "true"));
        begun.putAll(entries); // another page may know some of the answers
        return form(planId(id), known, begun, List.of(), UUID.randomUUID().toString(), model);
    }

    @PostMapping("/new/{type}")
    ModelAndView raise(
            @PathVariable String id,
            @PathVariable String type,
            @RequestParam Map<String, String> entries,
            Model model,
            RedirectAttributes flash) {
        PlanId plan = planId(id);
        EventType known = type(type);
        String key = entries.getOrDefault("requestKey", "");
        try {
            desk.raise(plan, known, answers(known, entries), key.isEmpty() ? null : key, caller.get());
        } catch (BadInput refusal) {
            var page = new ModelAndView(form(plan, known, entries, refusal.errors(), key, model), model.asMap());
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        flash.addFlashAttribute("notice", "Thank you. The people who answer this have been told.");
        return new ModelAndView("redirect:/plans/" + plan + (caller.get().has(Role.FAMILY) ? "/family" : ""));
    }

    @PostMapping("/{matter}/withdraw")
    String withdraw(@PathVariable String id, @PathVariable String matter, RedirectAttributes flash) {
        PlanId plan = planId(id);
        MatterId known = MatterId.parse(matter).orElseThrow(() -> new NotVisible("No such matter"));
        try {
            desk.withdraw(plan, known, caller.get());
            flash.addFlashAttribute("notice", "It is withdrawn.");
        } catch (Conflict tooLate) {
            flash.addFlashAttribute("alarm", tooLate.getMessage());
        }
        return "redirect:/plans/" + plan + "/matters";
    }

    private void show(PlanId plan, Model model) {
        Caller who = caller.get();
        model.addAttribute("plan", plans.frame(plan, who));
        model.addAttribute("matters", desk.ofPlan(plan, who));
        model.addAttribute("staff", who.hasAny(Role.CASEWORKER, Role.SUPERVISOR, Role.AUDITOR));
        model.addAttribute("notes", desk.mediationNotes(plan, who));
        model.addAttribute(
                "types",
                Arrays.stream(EventType.values())
                        .filter(type -> type.mayBeRaisedBy(who))
                        .toList());
    }

    private String form(
            PlanId plan, EventType type, Map<String, String> values, List<FieldError> errors, String key, Model model) {
        model.addAttribute("plan", plans.frame(plan, caller.get()));
        model.addAttribute("type", type);
        model.addAttribute("values", values);
        model.addAttribute("errors", errors);
        model.addAttribute(
                "messages",
                errors.stream()
                        .collect(Collectors.toMap(FieldError::field, FieldError::message, (first, second) -> first)));
        model.addAttribute("requestKey", key);
        return "matters/raise";
    }

    /** A box that is not ticked is not sent; on a page that means no. */
    private static Map<String, Object> answers(EventType type, Map<String, String> entries) {
        var answers = new LinkedHashMap<String, Object>();
        for (EventField field : type.fields()) {
            if (field.kind() == EventField.Kind.YES_NO) {
                answers.put(field.name(), entries.containsKey(field.name()));
            } else if (entries.containsKey(field.name())) {
                answers.put(field.name(), entries.get(field.name()));
            }
        }
        return answers;
    }

    private static EventType type(String code) {
        return EventType.of(code).orElseThrow(() -> new NotVisible("No such page"));
    }

    private static PlanId planId(String text) {
        return PlanId.parse(text).orElseThrow(() -> new NotVisible("No such plan"));
    }
}
