package org.homeward.emergency.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.homeward.access.BadInput;
import org.homeward.access.BadInput.FieldError;
import org.homeward.access.CurrentCaller;
import org.homeward.access.NotAllowed;
import org.homeward.access.NotVisible;
import org.homeward.access.Role;
import org.homeward.emergency.EmergencyAnswer;
import org.homeward.emergency.EmergencyDesk;
import org.homeward.emergency.EmergencyEnds;
import org.homeward.emergency.EmergencyLook;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Opening a plan in an emergency, ending that, and the list of it on the plan. A name never stands in an address. */
@Controller
class EmergencyPages {

    static final String NOT_FOUND =
            "We cannot open a plan for this child. Check the spelling and the day of birth, or call the supervisor on duty.";
    static final String TOO_OFTEN =
            "You have looked for a child too often in a short time. Wait a while, or call the supervisor on duty.";

    private final EmergencyDesk desk;
    private final EmergencyEnds ends;
    private final PlanDesk plans;
    private final CurrentCaller caller;

    EmergencyPages(EmergencyDesk desk, EmergencyEnds ends, PlanDesk plans, CurrentCaller caller) {
        this.desk = desk;
        this.ends = ends;
        this.plans = plans;
        this.caller = caller;
    }

    @GetMapping("/emergency")
    String form(Model model) {
        return show(Map.of(), List.of(), model);
    }

    @PostMapping("/emergency")
    ModelAndView open(@RequestParam Map<String, String> entries, Model model, RedirectAttributes flash) {
        EmergencyAnswer answer;
        try {
            answer = desk.open(look(entries), caller.get());
        } catch (BadInput refusal) {
            return again(entries, refusal.errors(), HttpStatus.UNPROCESSABLE_CONTENT, model);
        }
        return switch (answer) {
            case EmergencyAnswer.Opened opened -> {
                flash.addFlashAttribute("notice", "The plan is open to you for a while. A supervisor has been told.");
                yield new ModelAndView("redirect:/plans/" + opened.planId());
            }
            case EmergencyAnswer.Yours yours -> {
                flash.addFlashAttribute("notice", "You may see this plan anyway. Nothing was opened.");
                yield new ModelAndView("redirect:/plans/" + yours.planId());
            }
            case EmergencyAnswer.NotFound none ->
                again(entries, error(NOT_FOUND), HttpStatus.UNPROCESSABLE_CONTENT, model);
            case EmergencyAnswer.TooOften wait -> again(entries, error(TOO_OFTEN), HttpStatus.TOO_MANY_REQUESTS, model);
        };
    }

    @PostMapping("/emergency/{id}/end")
    String end(@PathVariable UUID id, RedirectAttributes flash) {
        PlanId plan = ends.end(id, caller.get());
        flash.addFlashAttribute("notice", "It is over. The plan is closed again.");
        return desk.mayOpen(caller.get()) ? "redirect:/emergency" : "redirect:/plans/" + plan + "/emergency";
    }

    /** Who opened this plan in an emergency. */
    @GetMapping("/plans/{id}/emergency")
    String ofPlan(@PathVariable String id, Model model) {
        PlanId plan = PlanId.parse(id).orElseThrow(() -> new NotVisible("No such plan"));
        model.addAttribute("plan", plans.frame(plan, caller.get()));
        model.addAttribute("accesses", ends.ofPlan(plan, caller.get()));
        model.addAttribute("mayEnd", caller.get().has(Role.SUPERVISOR));
        return "emergency/of-plan";
    }

    private ModelAndView again(Map<String, String> entries, List<FieldError> errors, HttpStatus status, Model model) {
        var page = new ModelAndView(show(entries, errors, model), model.asMap());
        page.setStatus(status);
        return page;
    }

    private String show(Map<String, String> values, List<FieldError> errors, Model model) {
        var kinds = desk.kinds(caller.get());
        if (kinds.isEmpty()) {
            throw new NotAllowed("Your role does not open plans in an emergency. Call the supervisor on duty.");
        }
        model.addAttribute("values", values);
        model.addAttribute("errors", errors);
        model.addAttribute(
                "messages",
                errors.stream()
                        .collect(Collectors.toMap(FieldError::field, FieldError::message, (first, second) -> first)));
        model.addAttribute("kinds", kinds);
        model.addAttribute("mine", ends.mine(caller.get()));
        return "emergency/emergency";
    }

    private static List<FieldError> error(String message) {
        return List.of(new FieldError("familyName", message));
    }

    private static EmergencyLook look(Map<String, String> entries) {
        return new EmergencyLook(
                entries.get("givenName"),
                entries.get("familyName"),
                day(entries.getOrDefault("birthDate", "")),
                entries.get("kind"),
                entries.get("reason"));
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException noDay) {
            throw new BadInput("birthDate", "Enter the day like 2026-03-31.");
        }
    }
}
