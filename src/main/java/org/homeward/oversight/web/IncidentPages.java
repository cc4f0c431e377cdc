package org.homeward.oversight.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import java.util.List;
import java.util.Map;
import org.homeward.access.BadInput;
import org.homeward.access.BadInput.FieldError;
import org.homeward.access.Caller;
import org.homeward.access.Conflict;
import org.homeward.access.CurrentCaller;
import org.homeward.oversight.IncidentCard;
import org.homeward.oversight.OversightDesk;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The card of one incident: explained, corrected, tried again, and followed until the plan goes on. */
@Controller
@RequestMapping("/monitor/incidents/{key}")
class IncidentPages {

    private static final String CARD = "oversight/incident :: card";

    private final OversightDesk desk;
    private final IncidentCards cards;
    private final CurrentCaller caller;

    IncidentPages(OversightDesk desk, IncidentCards cards, CurrentCaller caller) {
        this.desk = desk;
        this.cards = cards;
        this.caller = caller;
    }

    @GetMapping("/card")
    String card(@PathVariable String key, @RequestParam(defaultValue = "0") long page, Model model) {
        return show(key, page, Map.of(), List.of(), model);
    }

    @HxRequest
    @PostMapping("/resolve")
    String tryAgain(
            @PathVariable String key,
            @RequestParam(defaultValue = "0") long page,
            @RequestParam Map<String, String> parameters,
            Model model) {
        Map<String, String> entered = CorrectionForm.entered(parameters);
        try {
            resolve(key, entered);
        } catch (BadInput refusal) {
            return show(key, page, entered, refusal.errors(), model);
        } catch (Conflict overtaken) {
            return show(key, page, Map.of(), List.of(), model); // the card says what became of it
        }
        return show(key, page, Map.of(), List.of(), model);
    }

    /** The same without JavaScript: the page again. */
    @PostMapping("/resolve")
    String tryAgain(
            @PathVariable String key,
            @RequestParam(defaultValue = "0") long page,
            @RequestParam Map<String, String> parameters,
            RedirectAttributes flash) {
        IncidentCard incident = desk.incident(Asked.key(key), caller.get());
        try {
            resolve(key, CorrectionForm.entered(parameters));
            flash.addFlashAttribute("notice", "The step is being tried again.");
        } catch (BadInput refusal) {
            flash.addFlashAttribute("alarm", refusal.errors().getFirst().message());
        } catch (Conflict overtaken) {
            flash.addFlashAttribute("alarm", overtaken.getMessage());
        }
        return "redirect:/monitor/instances/" + (page == 0 ? incident.instanceKey() : page);
    }

    private void resolve(String key, Map<String, String> entered) {
        Caller who = caller.get();
        IncidentCard incident = desk.incident(Asked.key(key), who);
        desk.resolve(incident.key(), CorrectionForm.repair(incident, entered), who);
    }

    private String show(String key, long page, Map<String, String> entered, List<FieldError> errors, Model model) {
        model.addAttribute("card", cards.card(Asked.key(key), page, entered, errors, caller.get()));
        model.addAttribute("page", page);
        return CARD;
    }
}
