package org.homeward.tasks.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.homeward.access.BadInput;
import org.homeward.access.Caller;
import org.homeward.access.CurrentCaller;
import org.homeward.access.NotVisible;
import org.homeward.paging.Limit;
import org.homeward.paging.Page;
import org.homeward.plan.PlanId;
import org.homeward.tasks.BasedOn;
import org.homeward.tasks.TaskDesk;
import org.homeward.tasks.TaskFilter;
import org.homeward.tasks.TaskForm;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tasks for other programs. */
@RestController
@RequestMapping("/api/tasks")
@Tag(name = "Tasks", description = "What is due next, for whom, and why")
class TaskApi {

    private final TaskDesk desk;
    private final CurrentCaller current;

    TaskApi(TaskDesk desk, CurrentCaller current) {
        this.desk = desk;
        this.current = current;
    }

    /** What a person typed; {@code draftVersion} is the version of the draft it is based on, to notice a conflict. */
    record Entry(@Nullable Object data, @Nullable Integer draftVersion) {

        BasedOn base() {
            return new BasedOn(draftVersion, null);
        }
    }

    record Assignment(@Nullable String user, @Nullable String reason) {}

    @GetMapping
    Page<TaskItem> open(
            @RequestParam(required = false) @Nullable String assignee,
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(required = false) @Nullable String planId,
            @RequestParam(required = false) @Nullable Boolean overdue,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        if (sort != null && !sort.isBlank() && !sort.equals("due")) {
            throw new BadInput("sort", "Tasks are sorted by \"due\" only.");
        }
        Caller caller = current.get();
        PlanId plan = null;
        if (planId != null && !planId.isBlank()) {
            var parsed = PlanId.parse(planId);
            if (parsed.isEmpty()) {
                return new Page<>(java.util.List.of(), null);
            }
            plan = parsed.get();
        }
        String worker = "me".equals(assignee) ? caller.username() : blankAsNull(assignee);
        return desk.open(new TaskFilter(worker, blankAsNull(group), plan, overdue), caller, cursor, Limit.of(limit))
                .map(TaskItem::of);
    }

    @GetMapping("/{taskId}")
    TaskItem one(@PathVariable String taskId) {
        return TaskItem.of(desk.find(key(taskId), current.get()));
    }

    @GetMapping("/{taskId}/form")
    TaskForm form(@PathVariable String taskId) {
        return desk.form(key(taskId), current.get());
    }

    @PostMapping("/{taskId}/claim")
    ResponseEntity<Void> claim(@PathVariable String taskId) {
        desk.claim(key(taskId), current.get());
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{taskId}/release")
    ResponseEntity<Void> release(@PathVariable String taskId) {
        desk.release(key(taskId), current.get());
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{taskId}/assign")
    ResponseEntity<Void> assign(@PathVariable String taskId, @RequestBody Assignment assignment) {
        desk.assign(key(taskId), assignment.user(), assignment.reason(), current.get());
        return ResponseEntity.noContent().build();
    }

    /** Keeps a draft; the answer's ETag is the draft's new version. */
    @PostMapping("/{taskId}/save")
    ResponseEntity<Void> save(@PathVariable String taskId, @RequestBody Entry entry) {
        int version = desk.save(key(taskId), entry.data(), entry.base(), current.get());
        return ResponseEntity.noContent().eTag(String.valueOf(version)).build();
    }

    @PostMapping("/{taskId}/complete")
    ResponseEntity<Void> complete(@PathVariable String taskId, @RequestBody(required = false) @Nullable Entry entry) {
        Entry sent = entry == null ? new Entry(Map.of(), null) : entry;
        desk.complete(key(taskId), sent.data(), sent.base(), current.get());
        return ResponseEntity.noContent().build();
    }

    static long key(String taskId) {
        try {
            return Long.parseLong(taskId);
        } catch (NumberFormatException notAKey) {
            throw new NotVisible("No such task");
        }
    }

    private static @Nullable String blankAsNull(@Nullable String text) {
        String kept = text == null ? "" : text.replace("\0", "").strip(); // PostgreSQL knows no NUL
        return kept.isEmpty() ? null : kept;
    }
}
