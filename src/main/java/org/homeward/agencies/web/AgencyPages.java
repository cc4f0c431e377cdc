package org.homeward.agencies.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.homeward.access.BadInput;
import org.homeward.access.BadInput.FieldError;
import org.homeward.access.Conflict;
import org.homeward.access.CurrentCaller;
import org.homeward.access.NotVisible;
import org.homeward.access.RecordCategory;
import org.homeward.agencies.Agency;
import org.homeward.agencies.AgencyDesk;
import org.homeward.agencies.AgreementEntry;
import org.homeward.paging.Page;
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

/** Agencies, what was agreed with each, and what that opens or leaves closed. */
@Controller
@RequestMapping("/agencies")
class AgencyPages {

    private static final int PAGE = 50;

    private final AgencyDesk desk;
    private final CurrentCaller caller;

    AgencyPages(AgencyDesk desk, CurrentCaller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @GetMapping
    String agencies(@RequestParam(required = false) @Nullable String cursor, Model model) {
        return list(Map.of(), List.of(), cursor, model);
    }

    @PostMapping
    ModelAndView add(@RequestParam Map<String, String> entries, Model model, RedirectAttributes flash) {
        try {
            String code = desk.add(entries.get("name"), entries.get("kind"), entries.get("code"), caller.get());
            flash.addFlashAttribute("notice", "The agency is there. Write down what was agreed with it.");
            return new ModelAndView("redirect:/agencies/" + code);
        } catch (BadInput refusal) {
            return refused(list(entries, refusal.errors(), null, model), model);
        }
    }

    @GetMapping("/{code}")
    String one(@PathVariable String code, @RequestParam(required = false) @Nullable String amends, Model model) {
        return one(code, new AgreementEntry(null, null, null, null, null), amends, List.of(), model);
    }

    @PostMapping("/{code}/agreements")
    ModelAndView agree(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String amends,
            AgreementEntry entry,
            Model model,
            RedirectAttributes flash) {
        try {
            desk.agree(code, entry, amends == null || amends.isBlank() ? null : id(amends), caller.get());
        } catch (BadInput refusal) {
            return refused(one(code, entry, amends, refusal.errors(), model), model);
        }
        flash.addFlashAttribute(
                "notice", "It is written down. What it covers opens to their people where a family agrees.");
        return new ModelAndView("redirect:/agencies/" + code);
    }

    @PostMapping("/{code}/agreements/{agreement}/end")
    String end(
            @PathVariable String code,
            @PathVariable String agreement,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        try {
            desk.end(code, id(agreement), reason, caller.get());
            flash.addFlashAttribute("notice", "It has ended. Nothing is shared under it any more.");
        } catch (BadInput refusal) {
            flash.addFlashAttribute("alarm", refusal.errors().getFirst().message());
        } catch (Conflict refused) {
            flash.addFlashAttribute("alarm", refused.getMessage());
        }
        return "redirect:/agencies/" + code;
    }

    private String list(Map<String, String> values, List<FieldError> errors, @Nullable String cursor, Model model) {
        Page<Agency> page = desk.page(cursor, PAGE, caller.get());
        model.addAttribute("agencies", page.items());
        model.addAttribute("next", page.next());
        model.addAttribute("values", values);
        describe(errors, model);
        return "agencies/agencies";
    }

    private String one(
            String code, AgreementEntry entry, @Nullable String amends, List<FieldError> errors, Model model) {
        model.addAttribute("agency", desk.find(code, caller.get()));
        model.addAttribute("entry", entry);
        model.addAttribute("amends", amends == null || amends.isBlank() ? null : id(amends));
        model.addAttribute("categories", RecordCategory.values());
        describe(errors, model);
        return "agencies/agency";
    }

    private void describe(List<FieldError> errors, Model model) {
        var messages = new LinkedHashMap<String, String>();
        errors.forEach(error -> messages.putIfAbsent(error.field(), error.message()));
        model.addAttribute("errors", errors);
        model.addAttribute("messages", messages);
        model.addAttribute("mayWrite", AgencyDesk.mayWrite(caller.get()));
    }

    private static ModelAndView refused(String view, Model model) {
        var page = new ModelAndView(view, model.asMap());
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notOurs) {
            throw new NotVisible("No such agreement");
        }
    }
}
