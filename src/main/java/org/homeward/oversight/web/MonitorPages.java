package org.homeward.oversight.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.homeward.access.CurrentCaller;
import org.homeward.oversight.InstanceFilter;
import org.homeward.oversight.InstanceState;
import org.homeward.oversight.OversightDesk;
import org.homeward.plan.PlanId;
import org.homeward.plan.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Every running plan at a glance: a whole page for a browser, its next rows for htmx. */
@Controller
@RequestMapping("/monitor")
class MonitorPages {

    private static final int PAGE = 25;

    private final OversightDesk desk;
    private final CurrentCaller caller;

    MonitorPages(OversightDesk desk, CurrentCaller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @GetMapping
    String page(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "false") boolean incidents,
            @RequestParam(required = false) @Nullable UUID planId,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        list(filter(state, stage, incidents, planId, null), cursor, model);
        summarize(model);
        return "oversight/monitor";
    }

    @HxRequest
    @GetMapping
    String nextRows(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "false") boolean incidents,
            @RequestParam(required = false) @Nullable UUID planId,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        list(filter(state, stage, incidents, planId, null), cursor, model);
        return "oversight/monitor :: rows";
    }

    /** A name is searched by POST, so that it stays out of addresses and logs. */
    @PostMapping("/search")
    String search(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        list(sought(text.strip()), cursor, model);
        model.addAttribute("text", text.strip());
        summarize(model);
        return "oversight/monitor";
    }

    @HxRequest
    @PostMapping("/search")
    String nextFound(@RequestParam String text, @RequestParam(required = false) @Nullable String cursor, Model model) {
        search(text, cursor, model);
        return "oversight/monitor :: rows";
    }

    @GetMapping("/summary")
    String summary(Model model) {
        summarize(model);
        return "oversight/summary :: tiles";
    }

    private void summarize(Model model) {
        model.addAttribute("summary", desk.summary(caller.get()));
        model.addAttribute(
                "titles", Arrays.stream(Stage.values()).collect(Collectors.toMap(Stage::code, Stage::title)));
    }

    private void list(InstanceFilter filter, @Nullable String cursor, Model model) {
        model.addAttribute("page", desk.instances(filter, PAGE, cursor, caller.get()));
        model.addAttribute("filter", filter);
        model.addAttribute("stages", Stage.values());
        model.addAttribute("states", InstanceState.values());
    }

    private static InstanceFilter filter(
            String state, String stage, boolean incidents, @Nullable UUID planId, @Nullable String name) {
        return new InstanceFilter(
                Asked.oneOf("state", state, InstanceState.values(), InstanceState::code),
                Asked.oneOf("stage", stage, Stage.values(), Stage::code),
                null,
                incidents,
                planId,
                name);
    }

    private static InstanceFilter sought(String text) {
        return PlanId.parse(text)
                .map(plan -> filter("", "", false, plan.value(), null))
                .orElseGet(() -> filter("", "", false, null, text.isEmpty() ? null : text));
    }
}
