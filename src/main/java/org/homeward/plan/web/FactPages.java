package org.homeward.plan.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homeward.access.BadInput;
import org.homeward.access.BadInput.FieldError;
import org.homeward.access.CurrentCaller;
import org.homeward.access.NotVisible;
import org.homeward.access.Role;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The dates that deadlines are counted from, entered and corrected on one page. */
@Controller
@RequestMapping("/plans/{id}/facts")
class FactPages {

    /** Facts that this page offers, with the words people read; the API takes all of them. */
    private static final Map<String, String> DATES = Map.ofEntries(
            Map.entry("removalDate", "Removed from home"),
            Map.entry("placementDate", "First placement"),
            Map.entry("custodyHearingDate", "Temporary custody hearing"),
            Map.entry("agencyCustodyDate", "Agency named temporary custodian"),
            Map.entry("lastServiceDate", "Last party served"),
            Map.entry("adjudicationFindingDate", "Finding at adjudication"),
            Map.entry("dispositionDate", "Disposition"),
            Map.entry("nextPermanencyHearingDate", "Next permanency hearing"));

    /** Before the name of a date: what stood there when the page was opened. */
    private static final String READ = "read-";

    private final PlanDesk desk;
    private final CurrentCaller caller;

    FactPages(PlanDesk desk, CurrentCaller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @GetMapping
    String facts(@PathVariable String id, Model model) {
        return show(planId(id), Map.of(), List.of(), model);
    }

    @PostMapping
    ModelAndView correct(@PathVariable String id, @RequestParam Map<String, String> entries, Model model) {
        PlanId plan = planId(id);
        try {
            var corrections = corrections(plan, entries);
            if (!corrections.isEmpty()) {
                desk.correctFacts(plan, corrections, caller.get());
            }
            return new ModelAndView("redirect:/plans/" + plan + "/deadlines");
        } catch (BadInput refusal) {
            var page = new ModelAndView(show(plan, entries, refusal.errors(), model), model.asMap());
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    /** For whoever may correct them; the family and partners read the dates that follow from them instead. */
    private Map<String, Object> facts(PlanId plan) {
        desk.requireVisible(plan, caller.get());
        if (!caller.get().hasAny(Role.CASEWORKER, Role.SUPERVISOR)) {
            throw new AccessDeniedException("Only caseworkers and supervisors correct facts");
        }
        return desk.facts(plan);
    }

    private Map<String, Object> corrections(PlanId plan, Map<String, String> entries) {
        Map<String, Object> known = facts(plan);
        var corrections = new LinkedHashMap<String, Object>();
        var newer = new ArrayList<FieldError>();
        for (String name : DATES.keySet()) {
            String entry = entries.getOrDefault(name, "").strip();
            String now = String.valueOf(known.getOrDefault(name, ""));
            String read = entries.getOrDefault(READ + name, now).strip();
            if (!entries.containsKey(name) || entry.equals(now) || entry.equals(read)) {
                continue; // what the person left as it was is nobody's correction, even if it is newer now
            }
            if (!read.equals(now)) {
                newer.add(new FieldError(
                        name,
                        now.isEmpty()
                                ? "Somebody took this date away since you opened the page. Check it and save again."
                                : "Somebody corrected this date to %s since you opened the page. Check it and save again."
                                        .formatted(now)));
            }
            corrections.put(name, entry.isEmpty() ? null : entry);
        }
        if (!newer.isEmpty()) {
            throw new BadInput(newer);
        }
        return corrections;
    }

    private String show(PlanId plan, Map<String, String> entries, List<FieldError> errors, Model model) {
        model.addAttribute("plan", desk.frame(plan, caller.get()));
        Map<String, Object> known = facts(plan);
        var values = new LinkedHashMap<String, Object>(known);
        values.putAll(entries);
        model.addAttribute("known", known);
        model.addAttribute("values", values);
        model.addAttribute("dates", new java.util.TreeMap<>(DATES));
        model.addAttribute("errors", errors);
        model.addAttribute("messages", FieldMessages.of(errors));
        return "plan/facts";
    }

    private static PlanId planId(String text) {
        return PlanId.parse(text).orElseThrow(() -> new NotVisible("No such plan"));
    }
}
