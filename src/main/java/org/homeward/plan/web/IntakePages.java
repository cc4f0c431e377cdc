package org.homeward.plan.web;

import java.util.List;
import java.util.UUID;
import org.homeward.access.BadInput;
import org.homeward.access.BadInput.FieldError;
import org.homeward.access.CurrentCaller;
import org.homeward.access.Role;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The intake: a new plan is opened here. */
@Controller
class IntakePages {

    private final PlanDesk desk;
    private final CurrentCaller caller;

    IntakePages(PlanDesk desk, CurrentCaller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @GetMapping("/plans/new")
    String blank(Model model) {
        if (!caller.get().hasAny(Role.CASEWORKER, Role.SUPERVISOR)) {
            throw new AccessDeniedException("Only caseworkers and supervisors open plans");
        }
        model.addAttribute(
                "intake", new IntakeForm().withRequestKey(UUID.randomUUID().toString()));
        return show(model, List.of());
    }

    /** The hidden request key makes a double click open one plan. */
    @PostMapping("/plans")
    ModelAndView open(@ModelAttribute("intake") IntakeForm intake, Model model) {
        try {
            PlanId plan = desk.open(intake.toIntake(), intake.getRequestKey(), caller.get());
            return new ModelAndView("redirect:/plans/" + plan);
        } catch (BadInput refusal) {
            var page = new ModelAndView(show(model, refusal.errors()), model.asMap());
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private static String show(Model model, List<FieldError> errors) {
        model.addAttribute("errors", errors);
        model.addAttribute("messages", FieldMessages.of(errors));
        model.addAttribute("concerns", PlanWords.CONCERNS);
        model.addAttribute("placements", PlanWords.PLACEMENTS);
        model.addAttribute("urgencies", PlanWords.URGENCIES);
        model.addAttribute("languages", PlanWords.LANGUAGES);
        return "plan/intake";
    }
}
