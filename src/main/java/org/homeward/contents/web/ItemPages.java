package org.homeward.contents.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.homeward.access.BadInput;
import org.homeward.access.CurrentCaller;
import org.homeward.access.NotVisible;
import org.homeward.contents.ContentsDesk;
import org.homeward.contents.ItemKind;
import org.homeward.contents.PlanItem;
import org.homeward.contents.StaleItem;
import org.homeward.contents.Wording;
import org.homeward.plan.PlanId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One thing that a plan says: adding it, wording it anew, taking it out, and every wording that it had. */
@Controller
@RequestMapping("/plans/{id}/contents")
class ItemPages {

    private final ContentsDesk desk;
    private final ItemForms forms;
    private final CurrentCaller caller;

    ItemPages(ContentsDesk desk, ItemForms forms, CurrentCaller caller) {
        this.desk = desk;
        this.forms = forms;
        this.caller = caller;
    }

    @GetMapping("/new/{kind}")
    ModelAndView blank(
            @PathVariable String id, @PathVariable String kind, @RequestParam(required = false) @Nullable String goal) {
        Map<String, String> start = goal == null ? Map.of() : Map.of("goal", goal);
        return forms.blank(plan(id), kind(kind), start, UUID.randomUUID().toString(), List.of());
    }

    @PostMapping("/new/{kind}")
    ModelAndView add(
            @PathVariable String id,
            @PathVariable String kind,
            @RequestParam Map<String, String> entries,
            RedirectAttributes flash) {
        PlanId plan = plan(id);
        String key = entries.getOrDefault("requestKey", "");
        try {
            desk.add(plan, kind(kind), wording(entries), key.isEmpty() ? null : key, caller.get());
        } catch (BadInput refused) {
            return status(
                    forms.blank(plan, kind(kind), entries, key, refused.errors()), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return back(plan, "It is in the plan.", flash);
    }

    @GetMapping("/{item}")
    ModelAndView item(@PathVariable String id, @PathVariable UUID item) {
        List<PlanItem> history = desk.history(plan(id), item, caller.get());
        return forms.of(
                plan(id),
                history,
                history.getFirst().fields(),
                history.getFirst().category(),
                List.of());
    }

    @PostMapping("/{item}")
    ModelAndView reword(
            @PathVariable String id,
            @PathVariable UUID item,
            @RequestParam int revision,
            @RequestParam Map<String, String> entries,
            RedirectAttributes flash) {
        PlanId plan = plan(id);
        try {
            desk.reword(plan, item, revision, wording(entries), caller.get());
        } catch (StaleItem stale) {
            return status(forms.stale(plan, desk.history(plan, item, caller.get()), entries), HttpStatus.CONFLICT);
        } catch (BadInput refused) {
            List<PlanItem> history = desk.history(plan, item, caller.get());
            return status(
                    forms.of(plan, history, entries, entries.get("category"), refused.errors())
                            .addObject("revision", revision),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return back(plan, "Saved. What it said before stays in its history.", flash);
    }

    @PostMapping("/{item}/removal")
    ModelAndView remove(
            @PathVariable String id,
            @PathVariable UUID item,
            @RequestParam int revision,
            @RequestParam(required = false) @Nullable String why,
            RedirectAttributes flash) {
        PlanId plan = plan(id);
        try {
            desk.remove(plan, item, revision, why, caller.get());
        } catch (StaleItem stale) {
            flash.addFlashAttribute("alarm", stale.getMessage());
            return new ModelAndView("redirect:/plans/" + plan + "/contents/" + item);
        }
        return back(plan, "It is out of the plan. Its history is kept.", flash);
    }

    private static ModelAndView back(PlanId plan, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return new ModelAndView("redirect:/plans/" + plan + "/contents");
    }

    private static ModelAndView status(ModelAndView page, HttpStatus status) {
        page.setStatus(status);
        return page;
    }

    private static Wording wording(Map<String, String> entries) {
        return new Wording(entries, entries.get("category"), entries.get("why"));
    }

    private static ItemKind kind(String code) {
        return ItemKind.of(code).orElseThrow(() -> new NotVisible("No such page"));
    }

    private static PlanId plan(String id) {
        return PlanId.parse(id).orElseThrow(() -> new NotVisible("No such plan"));
    }
}
