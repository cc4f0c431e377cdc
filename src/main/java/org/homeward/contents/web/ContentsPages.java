package org.homeward.contents.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.homeward.access.Caller;
import org.homeward.access.CurrentCaller;
import org.homeward.access.NotVisible;
import org.homeward.contents.Change;
import org.homeward.contents.ContentsDesk;
import org.homeward.contents.ItemKind;
import org.homeward.contents.PlanContents;
import org.homeward.contents.PlanItem;
import org.homeward.contents.Version;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
import org.homeward.plan.PlanStatus;
import org.homeward.plan.PlanSummary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a plan says on one page, and how two versions of it differ. */
@Controller
@RequestMapping("/plans/{id}/contents")
class ContentsPages {

    private static final String TODAY = "today";

    private final ContentsDesk desk;
    private final PlanDesk plans;
    private final CurrentCaller caller;

    ContentsPages(ContentsDesk desk, PlanDesk plans, CurrentCaller caller) {
        this.desk = desk;
        this.plans = plans;
        this.caller = caller;
    }

    @GetMapping
    String contents(@PathVariable String id, Model model) {
        PlanSummary plan = plan(id, model);
        Caller who = caller.get();
        var now = new PlanContents(desk.now(plan.planId(), who));
        boolean open = plan.status() == PlanStatus.OPEN;
        model.addAttribute("contents", now);
        model.addAttribute("kinds", ItemKind.values());
        model.addAttribute(
                "addable",
                Arrays.stream(ItemKind.values())
                        .filter(kind -> open
                                && desk.mayAdd(kind, who)
                                && !(kind == ItemKind.SUMMARY && !now.of(kind).isEmpty()))
                        .collect(Collectors.toSet()));
        model.addAttribute(
                "changeable",
                now.items().stream()
                        .filter(item -> open && desk.mayChange(item, who))
                        .map(PlanItem::id)
                        .collect(Collectors.toSet()));
        List<Version> versions = desk.versions(plan.planId(), who);
        model.addAttribute("versions", versions);
        if (!versions.isEmpty()) {
            Version agreed = versions.getFirst();
            var then = new PlanContents(desk.version(plan.planId(), agreed.number(), who));
            model.addAttribute("agreed", agreed);
            model.addAttribute("since", Change.between(then, now).size());
        }
        return "contents/contents";
    }

    /** @param from and to the number of a version, or {@code today} */
    @GetMapping("/compare")
    String compare(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(defaultValue = TODAY) String to,
            Model model) {
        PlanSummary plan = plan(id, model);
        List<Version> versions = desk.versions(plan.planId(), caller.get());
        model.addAttribute("versions", versions);
        String start = from != null
                ? from
                : versions.isEmpty()
                        ? TODAY
                        : String.valueOf(versions.getFirst().number());
        model.addAttribute("from", start);
        model.addAttribute("to", to);
        model.addAttribute("changes", Change.between(at(plan.planId(), start), at(plan.planId(), to)));
        return "contents/compare";
    }

    private PlanContents at(PlanId plan, String version) {
        if (version.equals(TODAY)) {
            return new PlanContents(desk.now(plan, caller.get()));
        }
        if (!version.matches("\\d{1,6}")) {
            throw new NotVisible("No such version");
        }
        return new PlanContents(desk.version(plan, Integer.parseInt(version), caller.get()));
    }

    private PlanSummary plan(String id, Model model) {
        PlanId plan = PlanId.parse(id).orElseThrow(() -> new NotVisible("No such plan"));
        PlanSummary summary = plans.summary(plan, caller.get());
        model.addAttribute("plan", summary);
        return summary;
    }
}
