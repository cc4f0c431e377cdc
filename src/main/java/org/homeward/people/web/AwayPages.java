package org.homeward.people.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.homeward.access.BadInput;
import org.homeward.access.BadInput.FieldError;
import org.homeward.access.Caller;
import org.homeward.access.CurrentCaller;
import org.homeward.access.NotAllowed;
import org.homeward.access.Role;
import org.homeward.people.AwayDesk;
import org.homeward.people.PeopleDesk;
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

/** Workers say when they are away, and see who answers for their plans meanwhile. */
@Controller
@RequestMapping("/away")
class AwayPages {

    private final AwayDesk desk;
    private final CurrentCaller caller;

    AwayPages(AwayDesk desk, CurrentCaller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @GetMapping
    String away(Model model) {
        return show(Map.of(), List.of(), model);
    }

    @PostMapping
    ModelAndView enter(@RequestParam Map<String, String> entries, Model model, RedirectAttributes flash) {
        try {
            desk.away(entries.get("who"), day(entries, "firstDay"), day(entries, "lastDay"), caller.get());
        } catch (BadInput refusal) {
            var page = new ModelAndView(show(entries, refusal.errors(), model), model.asMap());
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        flash.addFlashAttribute("notice", "It is written down. Everybody who opens one of the plans sees whom to ask.");
        return new ModelAndView("redirect:/away");
    }

    @PostMapping("/{id}/back")
    String back(@PathVariable String id, RedirectAttributes flash) {
        desk.back(Fields.id(id), caller.get());
        flash.addFlashAttribute("notice", "It is taken back.");
        return "redirect:/away";
    }

    private static @Nullable LocalDate day(Map<String, String> entries, String field) {
        String text = entries.getOrDefault(field, "");
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException noDay) {
            throw new BadInput(field, "Enter the day like 2026-03-31.");
        }
    }

    private String show(Map<String, String> values, List<FieldError> errors, Model model) {
        Caller who = caller.get();
        if (!PeopleDesk.mayWrite(who)) {
            throw new NotAllowed("Caseworkers and supervisors enter when they are away.");
        }
        model.addAttribute("values", values);
        model.addAttribute("errors", errors);
        model.addAttribute("messages", Fields.messages(errors));
        model.addAttribute("absences", desk.ahead(who));
        model.addAttribute("mine", desk.plansOf(who));
        model.addAttribute("forOthers", who.has(Role.SUPERVISOR));
        return "people/away";
    }
}
