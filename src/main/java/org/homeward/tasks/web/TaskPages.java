package org.homeward.tasks.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.homeward.access.Caller;
import org.homeward.access.CurrentCaller;
import org.homeward.access.Role;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanSummary;
import org.homeward.tasks.Task;
import org.homeward.tasks.TaskAid;
import org.homeward.tasks.TaskDesk;
import org.homeward.tasks.TaskEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One task: its form, and beside it everything one wants to know while filling it in. */
@Controller
@RequestMapping("/tasks/{taskId:\\d+}")
class TaskPages {

    /** htmx stops asking when an answer has this status. */
    private static final int STOP_ASKING = 286;

    private final TaskDesk desk;
    private final PlanDesk plans;
    private final CurrentCaller current;
    private final Followers followers;
    private final ObjectProvider<TaskAid> aids;

    TaskPages(TaskDesk desk, PlanDesk plans, CurrentCaller current, Followers followers, ObjectProvider<TaskAid> aids) {
        this.desk = desk;
        this.plans = plans;
        this.current = current;
        this.followers = followers;
        this.aids = aids;
    }

    @GetMapping
    String one(@PathVariable String taskId, Model model) {
        Task task = fill(taskId, model);
        Caller caller = current.get();
        model.addAttribute("form", desk.form(task.key(), caller));
        model.addAttribute("whyDue", desk.whyDue(task).orElse(null));
        history(task, model);
        model.addAttribute(
                "aids",
                aids.stream().flatMap(aid -> aid.of(task, caller).stream()).toList());
        model.addAttribute("window", UUID.randomUUID());
        model.addAttribute("staff", caller.hasAny(Role.CASEWORKER, Role.SUPERVISOR));
        if (task.state() == Task.State.DONE) {
            model.addAttribute("found", followers.of(task, caller));
        }
        return "tasks/task";
    }

    /** Why the task is due when it is, for everybody who may know of it. */
    @GetMapping("/why")
    String why(@PathVariable String taskId, Model model) {
        Caller caller = current.get();
        Task task = desk.known(TaskApi.key(taskId), caller);
        model.addAttribute("task", task);
        model.addAttribute("whyDue", desk.whyDue(task).orElse(null));
        history(task, model);
        model.addAttribute("staff", caller.hasAny(Role.CASEWORKER, Role.SUPERVISOR));
        model.addAttribute("mayWork", task.isOpen() && task.isFor(caller));
        return "tasks/why";
    }

    /** Who has the task now, for a page that asks every few seconds; 204 while nothing has changed. */
    @HxRequest
    @GetMapping("/status")
    @Nullable
    String status(
            @PathVariable String taskId,
            @RequestParam(required = false) @Nullable String seen,
            Model model,
            HttpServletResponse response) {
        Task task = fill(taskId, model);
        if (mark(task).equals(seen)) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return null;
        }
        return "tasks/status :: status";
    }

    /** What comes after a task that was sent in: asked for every second until it is there. */
    @HxRequest
    @GetMapping("/next")
    @Nullable
    String next(
            @PathVariable String taskId,
            @RequestParam(required = false) @Nullable String seen,
            Model model,
            HttpServletResponse response) {
        Caller caller = current.get();
        Followers.Found found = followers.of(desk.find(TaskApi.key(taskId), caller), caller);
        if (found.isFinal()) {
            response.setStatus(STOP_ASKING);
        } else if (found.mark().equals(seen)) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return null;
        }
        model.addAttribute("found", found);
        model.addAttribute("caller", caller);
        return "tasks/done :: next";
    }

    private void history(Task task, Model model) {
        List<TaskEvent> events = desk.history(task);
        model.addAttribute("history", events);
        model.addAttribute(
                "moved",
                events.reversed().stream()
                        .filter(event -> event.kind() == TaskEvent.Kind.MOVED)
                        .findFirst()
                        .orElse(null));
    }

    private Task fill(String taskId, Model model) {
        Caller caller = current.get();
        Task task = desk.find(TaskApi.key(taskId), caller);
        boolean mine = task.isOf(caller.username());
        model.addAttribute("task", task);
        model.addAttribute("caller", caller);
        model.addAttribute("mine", mine);
        model.addAttribute("mayFill", task.isOpen() && (mine || task.assignee() == null));
        model.addAttribute("maySteer", task.isOpen() && caller.has(Role.SUPERVISOR));
        model.addAttribute("others", task.isOpen() ? others(task, caller) : List.of());
        model.addAttribute("seen", mark(task));
        return task;
    }

    /** People of the plan's team who could take the task over. */
    private List<PlanSummary.Member> others(Task task, Caller caller) {
        return plans.frame(task.planId(), caller).team().stream()
                .filter(member -> member.username() != null && !task.isOf(member.username()))
                .toList();
    }

    private static String mark(Task task) {
        return Seen.mark(task.state(), task.assignee());
    }
}
