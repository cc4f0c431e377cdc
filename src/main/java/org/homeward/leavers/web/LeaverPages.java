package org.homeward.leavers.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.homeward.access.BadInput;
import org.homeward.access.BadInput.FieldError;
import org.homeward.access.CurrentCaller;
import org.homeward.access.NotVisible;
import org.homeward.leavers.Departure.Reason;
import org.homeward.leavers.LeaverDesk;
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

/** Where the regional office ends a person's access: first what they leave behind, then who takes it, then the end. */
@Controller
@RequestMapping("/leavers")
class LeaverPages {

    private static final String NEXT = "next-";

    private final LeaverDesk desk;
    private final CurrentCaller caller;

    LeaverPages(LeaverDesk desk, CurrentCaller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @GetMapping
    String leavers(Model model) {
        return list(Map.of(), List.of(), model);
    }

    /** Shows what the person leaves behind; changes nothing. A user name travels in the body, not in the address. */
    @PostMapping("/check")
    ModelAndView check(@RequestParam Map<String, String> entries, Model model) {
        try {
            return new ModelAndView(person(entries, List.of(), model), model.asMap());
        } catch (BadInput refusal) {
            return refused(list(entries, refusal.errors(), model), model);
        }
    }

    @PostMapping
    ModelAndView end(@RequestParam Map<String, String> entries, Model model, RedirectAttributes flash) {
        try {
            desk.end(entries.get("who"), reason(entries.get("reason")), successors(entries), caller.get());
        } catch (BadInput refusal) {
            boolean unknown =
                    refusal.errors().stream().anyMatch(error -> error.field().equals("who"));
            return refused(
                    unknown ? list(entries, refusal.errors(), model) : person(entries, refusal.errors(), model), model);
        }
        flash.addFlashAttribute(
                "notice",
                "Their access has ended. Every plan has somebody. Now switch off the account in Keycloak too.");
        return new ModelAndView("redirect:/leavers");
    }

    @PostMapping("/{departure}/restore")
    String restore(@PathVariable String departure, RedirectAttributes flash) {
        desk.restore(id(departure), caller.get());
        flash.addFlashAttribute(
                "notice",
                "They can sign in again. Put them back on the teams where they are needed; nothing comes back by itself.");
        return "redirect:/leavers";
    }

    private String list(Map<String, String> values, List<FieldError> errors, Model model) {
        model.addAttribute("departures", desk.latest(caller.get()));
        return show(values, errors, model, "leavers/leavers");
    }

    private String person(Map<String, String> values, List<FieldError> errors, Model model) {
        model.addAttribute("left", desk.behind(values.get("who"), caller.get()));
        model.addAttribute("reasons", List.of(Reason.LEFT, Reason.MOVED, Reason.PARTNER_LEFT, Reason.SECURITY));
        return show(values, errors, model, "leavers/person");
    }

    private static String show(Map<String, String> values, List<FieldError> errors, Model model, String page) {
        var messages = new LinkedHashMap<String, String>();
        errors.forEach(error -> messages.putIfAbsent(error.field(), error.message()));
        model.addAttribute("values", values);
        model.addAttribute("errors", errors);
        model.addAttribute("messages", messages);
        return page;
    }

    private static ModelAndView refused(String page, Model model) {
        var answer = new ModelAndView(page, model.asMap());
        answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return answer;
    }

    static Reason reason(@Nullable String code) {
        for (Reason reason : Reason.values()) {
            if (reason != Reason.SWITCHED_OFF && reason.code().equals(code)) {
                return reason;
            }
        }
        throw new BadInput("reason", "Say why their access ends.");
    }

    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notOurs) {
            throw new NotVisible("No such departure");
        }
    }

    private static Map<PlanId, String> successors(Map<String, String> entries) {
        var successors = new LinkedHashMap<PlanId, String>();
        entries.forEach((name, value) -> {
            if (name.startsWith(NEXT) && !value.isBlank()) {
                PlanId.parse(name.substring(NEXT.length())).ifPresent(plan -> successors.put(plan, value));
            }
        });
        return successors;
    }
}
