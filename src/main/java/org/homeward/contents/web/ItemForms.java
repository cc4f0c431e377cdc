package org.homeward.contents.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.homeward.access.BadInput.FieldError;
import org.homeward.access.Caller;
import org.homeward.access.CurrentCaller;
import org.homeward.access.NotAllowed;
import org.homeward.access.Role;
import org.homeward.contents.Change;
import org.homeward.contents.ContentsDesk;
import org.homeward.contents.ItemKind;
import org.homeward.contents.PlanContents;
import org.homeward.contents.PlanItem;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
import org.homeward.plan.PlanStatus;
import org.homeward.plan.PlanSummary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of one thing in a plan, blank, filled, refused or overtaken. */
@Component
class ItemForms {

    private final ContentsDesk desk;
    private final PlanDesk plans;
    private final CurrentCaller caller;

    ItemForms(ContentsDesk desk, PlanDesk plans, CurrentCaller caller) {
        this.desk = desk;
        this.plans = plans;
        this.caller = caller;
    }

    /** One wording of the history with what it changed. */
    public record Step(PlanItem item, List<Change> changes) {}

    ModelAndView blank(PlanId plan, ItemKind kind, Map<String, String> values, String key, List<FieldError> errors) {
        ModelAndView page = page(plan, kind, values, values.get("category"), errors);
        if (!desk.mayAdd(kind, caller.get())) {
            throw new NotAllowed("The caseworker of this plan adds this. Tell them what should be in it.");
        }
        return page.addObject("requestKey", key);
    }

    ModelAndView of(
            PlanId plan,
            List<PlanItem> history,
            Map<String, String> values,
            @Nullable String category,
            List<FieldError> errors) {
        PlanItem current = history.getFirst();
        ModelAndView page = page(plan, current.kind(), values, category, errors);
        PlanSummary summary = (PlanSummary) page.getModel().get("plan");
        return page.addObject("item", current)
                .addObject("revision", current.revision())
                .addObject("history", steps(plan, history))
                .addObject(
                        "mayChange",
                        summary != null
                                && summary.status() == PlanStatus.OPEN
                                && desk.mayChange(current, caller.get()));
    }

    /** Both wordings side by side; what was entered is in the form and can be saved over the newer one on purpose. */
    ModelAndView stale(PlanId plan, List<PlanItem> history, Map<String, String> entered) {
        return of(plan, history, entered, entered.get("category"), List.of()).addObject("stale", true);
    }

    private ModelAndView page(
            PlanId plan,
            ItemKind kind,
            Map<String, String> values,
            @Nullable String category,
            List<FieldError> errors) {
        Caller who = caller.get();
        return new ModelAndView("contents/item")
                .addObject("plan", plans.summary(plan, who))
                .addObject("contents", new PlanContents(desk.now(plan, who)))
                .addObject("kind", kind)
                .addObject("values", values)
                .addObject("category", category)
                .addObject("categories", ContentsDesk.CATEGORIES)
                .addObject("stale", false)
                .addObject("mayClassify", who.hasAny(Role.CASEWORKER, Role.SUPERVISOR))
                .addObject("errors", errors)
                .addObject(
                        "messages",
                        errors.stream()
                                .collect(Collectors.toMap(
                                        FieldError::field, FieldError::message, (first, second) -> first)));
    }

    private List<Step> steps(PlanId plan, List<PlanItem> history) {
        List<PlanItem> goals = new PlanContents(desk.now(plan, caller.get())).of(ItemKind.GOAL);
        var steps = new ArrayList<Step>();
        for (int i = 0; i < history.size(); i++) {
            PlanItem item = history.get(i);
            PlanItem earlier = i + 1 < history.size() ? history.get(i + 1) : null;
            steps.add(new Step(item, Change.between(around(goals, item, earlier), around(goals, item, item))));
        }
        return steps;
    }

    /** One wording with the goals around it, so that a goal's name can be told; a goal does not stand beside itself. */
    private static PlanContents around(List<PlanItem> goals, PlanItem self, @Nullable PlanItem wording) {
        var items = new ArrayList<>(
                goals.stream().filter(goal -> !goal.id().equals(self.id())).toList());
        if (wording != null && !wording.removed()) {
            items.add(wording);
        }
        return new PlanContents(items);
    }
}
