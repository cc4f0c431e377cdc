package org.homeward.tasks.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import java.util.Map;
import org.homeward.access.BadInput;
import org.homeward.access.Caller;
import org.homeward.access.Conflict;
import org.homeward.access.CurrentCaller;
import org.homeward.access.NotVisible;
import org.homeward.tasks.BasedOn;
import org.homeward.tasks.Task;
import org.homeward.tasks.TaskDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What people do with a task on its page. */
@Controller
@RequestMapping("/tasks/{taskId:\\d+}")
class TaskActions {

    private final TaskDesk desk;
    private final CurrentCaller current;
    private final Followers followers;
    private final JsonMapper json;

    TaskActions(TaskDesk desk, CurrentCaller current, Followers followers, JsonMapper json) {
        this.desk = desk;
        this.current = current;
        this.followers = followers;
        this.json = json;
    }

    @PostMapping("/claim")
    String claim(@PathVariable String taskId, RedirectAttributes flash) {
        return after(taskId, "This task is yours now.", flash, () -> desk.claim(TaskApi.key(taskId), current.get()));
    }

    @PostMapping("/release")
    String release(@PathVariable String taskId, RedirectAttributes flash) {
        return after(
                taskId,
                "The task is free again. What was typed stays with it.",
                flash,
                () -> desk.release(TaskApi.key(taskId), current.get()));
    }

    /** Hands the task over; the new owner may be someone whose tasks the caller does not see. */
    @PostMapping("/assign")
    String assign(
            @PathVariable String taskId,
            @RequestParam String user,
            @RequestParam(required = false) @Nullable String reason,
            RedirectAttributes flash) {
        return after(
                taskId,
                "The task is handed over.",
                flash,
                () -> desk.assign(TaskApi.key(taskId), user, reason, current.get()));
    }

    @PostMapping("/draft")
    @ResponseBody
    Map<String, Integer> draft(
            @PathVariable String taskId,
            @RequestParam String data,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(required = false) @Nullable String window) {
        return Map.of(
                "version", desk.save(TaskApi.key(taskId), read(data), new BasedOn(version, window), current.get()));
    }

    /** Sends the task in and shows what comes next in its place; a second click shows the same. */
    @HxRequest
    @PostMapping("/complete")
    String complete(
            @PathVariable String taskId,
            @RequestParam(defaultValue = "") String data,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(required = false) @Nullable String window,
            Model model) {
        Caller caller = current.get();
        complete(taskId, data, new BasedOn(version, window), caller);
        Task done = desk.find(TaskApi.key(taskId), caller);
        model.addAttribute("found", followers.of(done, caller));
        model.addAttribute("caller", caller);
        return "tasks/done :: done";
    }

    @PostMapping("/complete")
    String completeWithoutScript(
            @PathVariable String taskId,
            @RequestParam(defaultValue = "") String data,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(required = false) @Nullable String window) {
        complete(taskId, data, new BasedOn(version, window), current.get());
        return "redirect:/tasks/" + TaskApi.key(taskId);
    }

    private void complete(String taskId, String data, BasedOn base, Caller caller) {
        long key = TaskApi.key(taskId);
        try {
            desk.complete(key, read(data), base, caller);
        } catch (Conflict conflict) {
            Task task = desk.find(key, caller);
            if (task.state() != Task.State.DONE || !task.isOf(caller.username())) {
                throw conflict;
            }
        }
    }

    private String after(String taskId, String notice, RedirectAttributes flash, Runnable act) {
        try {
            act.run();
            flash.addFlashAttribute("notice", notice);
        } catch (Conflict | BadInput refused) {
            flash.addFlashAttribute(
                    "alarm",
                    refused instanceof BadInput bad ? bad.errors().getFirst().message() : refused.getMessage());
        }
        return "redirect:/tasks" + (isStillMine(taskId) ? "/" + TaskApi.key(taskId) : "");
    }

    /** Who gives a task away may lose sight of it. */
    private boolean isStillMine(String taskId) {
        try {
            desk.find(TaskApi.key(taskId), current.get());
            return true;
        } catch (NotVisible gone) {
            return false;
        }
    }

    private @Nullable Object read(String data) {
        try {
            return data.isBlank() ? null : json.readValue(data, Object.class);
        } catch (JacksonException notJson) {
            throw new BadInput("data", "The page sent something that is no form. Load it again; your draft is kept.");
        }
    }
}
