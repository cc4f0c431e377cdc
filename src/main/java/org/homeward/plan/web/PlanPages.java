package org.homeward.plan.web;

import java.util.List;
import org.homeward.access.Caller;
import org.homeward.access.CurrentCaller;
import org.homeward.access.NotVisible;
import org.homeward.access.Role;
import org.homeward.paging.Cursor;
import org.homeward.paging.Page;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanEvent;
import org.homeward.plan.PlanId;
import org.homeward.plan.PlanList;
import org.homeward.plan.PlanStatus;
import org.homeward.plan.PlanSummary;
import org.homeward.plan.Stage;
import org.homeward.plan.TimelineEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The plans a person may see, and one plan on one page. */
@Controller
@RequestMapping("/plans")
class PlanPages {

    private static final int PAGE = 25;
    private static final int TIMELINE_PAGE = 15;

    private final PlanDesk desk;
    private final PlanList list;
    private final CurrentCaller caller;

    PlanPages(PlanDesk desk, PlanList list, CurrentCaller caller) {
        this.desk = desk;
        this.list = list;
        this.caller = caller;
    }

    @GetMapping
    String plans(
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        return plans(stage, status, overdue, cursor, null, model);
    }

    /** A name is searched by POST, so that it stays out of addresses and logs. */
    @PostMapping("/search")
    String search(@RequestParam(defaultValue = "") String text, Model model) {
        return plans(null, null, false, null, text, model);
    }

    private String plans(
            @Nullable String stage,
            @Nullable String status,
            boolean overdue,
            @Nullable String cursor,
            @Nullable String text,
            Model model) {
        var filter = new PlanList.Filter(
                Choices.of("stage", stage, Stage.values(), Stage::code),
                Choices.of("status", status, PlanStatus.values(), PlanStatus::code),
                overdue,
                text);
        model.addAttribute("page", list.page(filter, caller.get(), cursor, PAGE));
        model.addAttribute("stages", Stage.values());
        model.addAttribute("filter", filter);
        model.addAttribute("mayOpen", caller.get().hasAny(Role.CASEWORKER, Role.SUPERVISOR));
        return "plan/plans";
    }

    @GetMapping("/{id}")
    String plan(@PathVariable String id, Model model) {
        PlanSummary plan = summary(id, model);
        Caller who = caller.get();
        model.addAttribute("mayChange", who.hasAny(Role.CASEWORKER, Role.SUPERVISOR));
        model.addAttribute("staff", who.isStaff());
        model.addAttribute("family", who.has(Role.FAMILY));
        model.addAttribute("mayReadProcess", who.has(Role.SUPERVISOR));
        model.addAttribute("stages", Stage.values());
        model.addAttribute("mayAskToChange", PlanEvent.Type.AMENDMENT.mayHappenIn(plan.stage()));
        model.addAttribute("mayAskToClose", PlanEvent.Type.CLOSURE_REQUEST.mayHappenIn(plan.stage()));
        timeline(plan.planId(), null, model);
        return "plan/plan";
    }

    /** What a worker wants beside a task: the child, the stage, who is at the table. */
    @GetMapping("/{id}/context")
    String context(@PathVariable String id, Model model) {
        summary(id, model);
        return "plan/context :: context";
    }

    @GetMapping("/{id}/timeline")
    String olderEntries(@PathVariable String id, @RequestParam String cursor, Model model) {
        PlanSummary plan = frame(id, model);
        timeline(plan.planId(), cursor, model);
        model.addAttribute("staff", caller.get().isStaff());
        return "plan/timeline :: entries";
    }

    private void timeline(PlanId plan, @Nullable String cursor, Model model) {
        Long before = Cursor.decode(cursor, 1).map(last -> last.number(0)).orElse(null);
        List<TimelineEntry> rows = desk.timeline(plan, caller.get(), before, TIMELINE_PAGE + 1);
        model.addAttribute("timeline", Page.of(rows, TIMELINE_PAGE, row -> Cursor.of(row.id())));
    }

    private PlanSummary summary(String id, Model model) {
        return shown(desk.summary(plan(id), caller.get()), model);
    }

    private PlanSummary frame(String id, Model model) {
        return shown(desk.frame(plan(id), caller.get()), model);
    }

    private static PlanSummary shown(PlanSummary plan, Model model) {
        model.addAttribute("plan", plan);
        return plan;
    }

    private static PlanId plan(String id) {
        return PlanId.parse(id).orElseThrow(() -> new NotVisible("No such plan"));
    }
}
