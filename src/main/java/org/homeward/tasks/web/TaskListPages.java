package org.homeward.tasks.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.homeward.access.Caller;
import org.homeward.access.CurrentCaller;
import org.homeward.access.NotVisible;
import org.homeward.paging.Page;
import org.homeward.plan.PlanId;
import org.homeward.plan.Stage;
import org.homeward.tasks.SavedViews;
import org.homeward.tasks.Steps;
import org.homeward.tasks.Task;
import org.homeward.tasks.TaskCounts;
import org.homeward.tasks.TaskDesk;
import org.homeward.tasks.TaskFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The tasklist: what is due next, for which child. */
@Controller
@RequestMapping("/tasks")
class TaskListPages {

    private static final int PAGE = 25;

    private final TaskDesk desk;
    private final SavedViews views;
    private final Steps steps;
    private final CurrentCaller current;

    TaskListPages(TaskDesk desk, SavedViews views, Steps steps, CurrentCaller current) {
        this.desk = desk;
        this.views = views;
        this.steps = steps;
        this.current = current;
    }

    @GetMapping
    String list(Narrowing narrowing, @RequestParam(required = false) @Nullable String cursor, Model model) {
        fill(narrowing, cursor, model);
        model.addAttribute("steps", steps.all());
        model.addAttribute("stages", Stage.values());
        model.addAttribute("views", keptViews());
        return "tasks/list";
    }

    /** The list again for a page that asks every few seconds; 204 while nothing has changed. */
    @HxRequest
    @GetMapping("/list")
    @Nullable
    String news(
            Narrowing narrowing,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String seen,
            Model model,
            HttpServletResponse response) {
        if (fill(narrowing, cursor, model).equals(seen)) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return null;
        }
        return "tasks/list :: list";
    }

    /** What is open for one plan, for that plan's page. */
    @GetMapping("/of-plan/{planId}")
    String ofPlan(@PathVariable String planId, Model model) {
        PlanId plan = PlanId.parse(planId).orElseThrow(() -> new NotVisible("No such plan"));
        Caller caller = current.get();
        model.addAttribute("tasks", desk.ofPlan(plan, caller));
        model.addAttribute("caller", caller);
        return "tasks/of-plan :: tasks";
    }

    private List<KeptView> keptViews() {
        return views.of(current.get()).stream()
                .map(view -> new KeptView(view.id(), view.name(), Addresses.of(view)))
                .toList();
    }

    /** A kept list with its address. */
    record KeptView(UUID id, String name, String address) {}

    private String fill(Narrowing narrowing, @Nullable String asked, Model model) {
        Caller caller = current.get();
        String cursor = asked == null || asked.isBlank() ? null : asked;
        TaskCounts counts = desk.counts(caller);
        TaskFilter filter = narrowing.filter(caller.username());
        Page<Task> page = cursor == null
                ? desk.openWithDangerFirst(filter, caller, PAGE)
                : desk.open(filter, caller, cursor, PAGE);
        String mark = Seen.mark(counts, page);
        model.addAttribute("shown", narrowing.shown());
        model.addAttribute("narrowing", narrowing);
        model.addAttribute("here", Addresses.of(narrowing, cursor));
        model.addAttribute("first", Addresses.of(narrowing, null));
        model.addAttribute("later", page.next() == null ? null : Addresses.of(narrowing, page.next()));
        model.addAttribute("colleagues", desk.colleagues(page.items(), caller));
        model.addAttribute("tabs", Shown.values());
        model.addAttribute("counts", counts);
        model.addAttribute("page", page);
        model.addAttribute("cursor", cursor);
        model.addAttribute("caller", caller);
        model.addAttribute("seen", mark);
        return mark;
    }
}
