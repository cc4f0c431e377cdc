package org.homeward.tasks;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.homeward.access.AccessEnded;
import org.homeward.access.BadInput;
import org.homeward.access.Caller;
import org.homeward.access.Conflict;
import org.homeward.access.NotVisible;
import org.homeward.access.Role;
import org.homeward.engine.EngineCommand.AssignUserTask;
import org.homeward.language.FormWords;
import org.homeward.paging.Page;
import org.homeward.plan.PlanId;
import org.homeward.tasks.form.FormSchema;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** The front door to tasks: what is due next, who has it, and what they do with it. */
@Service
@Transactional
public class TaskDesk {

    private static final int LONGEST_USERNAME = 200;

    private final TaskQueries queries;
    private final Colleagues colleagues;
    private final TaskWork work;
    private final Forms forms;
    private final TaskAnswering answering;
    private final DueReasons reasons;
    private final TaskHistory history;
    private final FormWords words;
    private final ModelWords modelWords;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TaskDesk(
            TaskQueries queries,
            Colleagues colleagues,
            TaskWork work,
            Forms forms,
            TaskAnswering answering,
            DueReasons reasons,
            TaskHistory history,
            FormWords words,
            ModelWords modelWords,
            ApplicationEventPublisher events,
            Clock clock) {
        this.queries = queries;
        this.colleagues = colleagues;
        this.work = work;
        this.forms = forms;
        this.answering = answering;
        this.reasons = reasons;
        this.history = history;
        this.words = words;
        this.modelWords = modelWords;
        this.events = events;
        this.clock = clock;
    }

    /** Open tasks that the caller may work on, by due date, a page at a time. */
    @Transactional(readOnly = true)
    public Page<Task> open(TaskFilter filter, Caller caller, @Nullable String cursor, int limit) {
        return queries.open(filter, caller, cursor, limit);
    }

    /** As {@link #open}, the first page, with what is about a child in danger before everything else. */
    @Transactional(readOnly = true)
    public Page<Task> openWithDangerFirst(TaskFilter filter, Caller caller, int limit) {
        List<Task> atOnce =
                queries.open(filter.onlyAtOnce(), caller, null, limit).items();
        Page<Task> byDue = queries.open(filter, caller, null, limit);
        return new Page<>(
                Stream.concat(atOnce.stream(), byDue.items().stream().filter(task -> !task.isAtOnce()))
                        .toList(),
                byDue.next());
    }

    /** Everything that is open for a plan: staff see what others do too, everybody else what is theirs to do. */
    @Transactional(readOnly = true)
    public List<Task> ofPlan(PlanId plan, Caller caller) {
        return queries.ofPlan(plan, caller);
    }

    @Transactional(readOnly = true)
    public TaskCounts counts(Caller caller) {
        return queries.counts(caller);
    }

    /** One task, open or not; {@link NotVisible} when the caller may not work on it. */
    @Transactional(readOnly = true)
    public Task find(long key, Caller caller) {
        return queries.find(key, caller).orElseThrow(() -> new NotVisible("No such task"));
    }

    /** Whether the task is open, and the caller may work on it. */
    @Transactional(readOnly = true)
    public boolean isOpenTo(long key, Caller caller) {
        return queries.find(key, caller).filter(Task::isOpen).isPresent();
    }

    /** One task that the caller may know of, whoever's it is to do; {@link NotVisible} otherwise. */
    @Transactional(readOnly = true)
    public Task known(long key, Caller caller) {
        return queries.known(key, caller).orElseThrow(() -> new NotVisible("No such task"));
    }

    /** Why the task is due when it is; empty when its date is a deadline of the plan, or it has none. */
    @Transactional(readOnly = true)
    public Optional<DueReason> whyDue(Task task) {
        return reasons.of(task);
    }

    /** Who sits at the tables of these tasks and could take one over. */
    @Transactional(readOnly = true)
    public List<Colleague> colleagues(List<Task> tasks, Caller caller) {
        return colleagues.of(tasks, caller);
    }

    /** What became of the task so far, oldest first. */
    @Transactional(readOnly = true)
    public List<TaskEvent> history(Task task) {
        return history.of(task.key());
    }

    /** The task's form with what is known and typed so far; what a consent opened to the caller is written down. */
    public TaskForm form(long key, Caller caller) {
        Task task = find(key, caller);
        FormSchema schema = forms.of(task);
        var data = new LinkedHashMap<String, @Nullable Object>();
        if (schema != null) {
            data.putAll(modelWords.said(forms.start(schema, task, caller)));
            if (forms.mayReadAnswers(schema, task, caller)) {
                data.putAll(work.answers(key));
            }
        }
        JsonNode shown = schema == null ? null : words.in(LocaleContextHolder.getLocale(), schema.json());
        return new TaskForm(task.formId(), shown, data, task.draftVersion());
    }

    /** The field of the task's form that the record keeps at this place; empty when it has none. */
    @Transactional(readOnly = true)
    public Optional<String> fieldOf(long key, String place, Caller caller) {
        return Optional.ofNullable(forms.of(find(key, caller))).map(form -> form.pathOf(place));
    }

    /** Takes a task that nobody has, or whose person is away while this one stands in; again changes nothing. */
    public void claim(long key, Caller by) {
        Task task = hold(key, by);
        if (task.standsIn() && task.assignee() != null) {
            give(task, by.username(), "Stands in while they are away", by);
            work.standsIn(key, task.assignee(), clock.instant());
            return;
        }
        refuseIfSomeoneElses(task, by);
        if (task.assignee() == null) {
            give(task, by.username(), null, by);
        }
    }

    /** Puts a task back for the others; supervisors may do so with anyone's. */
    public void release(long key, Caller by) {
        Task task = hold(key, by);
        if (!by.has(Role.SUPERVISOR)) {
            refuseIfSomeoneElses(task, by);
        }
        if (task.assignee() != null) {
            give(task, null, null, by);
        }
    }

    /** Gives a task to a person of the plan's team; supervisors may, and whoever has it now. */
    public void assign(long key, @Nullable String username, @Nullable String reason, Caller by) {
        Task task = hold(key, by);
        if (!by.has(Role.SUPERVISOR)) {
            refuseIfSomeoneElses(task, by);
            if (task.assignee() == null) {
                throw new Conflict("Claim this task first; then you can hand it over.");
            }
        }
        String user = username == null ? "" : username.strip();
        if (user.isEmpty() || user.length() > LONGEST_USERNAME || user.indexOf('\0') >= 0) {
            throw new BadInput("user", "Enter the user name of the person who takes over.");
        }
        if (!user.equals(by.username()) && !colleagues.isOnTeam(task, user)) {
            throw new BadInput("user", "This person is not on the plan's team. Add them to the team first.");
        }
        if (!task.isOf(user)) {
            give(task, user, reason, by);
        }
    }

    /** As {@link #assign}; a task that nobody has is taken first, in one go. */
    public void handOn(long key, @Nullable String username, @Nullable String reason, Caller by) {
        if (!by.has(Role.SUPERVISOR)) {
            claim(key, by);
        }
        assign(key, username, reason, by);
    }

    /**
     * Keeps what is typed so far and answers the draft's new version; a free task becomes the caller's.
     */
    public int save(long key, @Nullable Object data, BasedOn base, Caller by) {
        Task task = hold(key, by);
        refuseIfSomeoneElses(task, by);
        refuseIfStale(task, base);
        if (task.assignee() == null) {
            give(task, by.username(), null, by);
        }
        answering.keepDraft(task, data, base.window());
        return task.draftVersion() + 1;
    }

    /** Sends a task in: the record keeps the answers, the engine hears the routing part once this is committed. */
    public void complete(long key, @Nullable Object data, BasedOn base, Caller by) {
        Task task = hold(key, by);
        refuseIfSomeoneElses(task, by);
        refuseIfStale(task, base);
        answering.complete(task, data, by);
        history.done(task, by);
    }

    /** Everything open that one person has in a plan goes to another, because that person takes over. */
    public void handOver(PlanId plan, String from, String to) {
        for (Task task : queries.ofWorker(plan, from)) {
            work.lock(task.key(), plan, task.assignee());
            give(task, to, null, Caller.SYSTEM);
        }
    }

    /** What somebody had whose access has ended is free for the others of its group. */
    @EventListener
    void ended(AccessEnded person) {
        for (Task task : queries.ofWorker(person.username())) {
            work.lock(task.key(), task.planId(), task.assignee());
            give(task, null, "Their access has ended", Caller.SYSTEM);
        }
    }

    /** Holds an open task until the transaction ends. */
    Task hold(long key, Caller by) {
        Task seen = find(key, by);
        work.lock(key, seen.planId(), seen.assignee());
        Task task = find(key, by);
        return switch (task.state()) {
            case OPEN -> task;
            case DONE -> throw new Conflict("This task is done already.");
            case CANCELED -> throw new Conflict("This task is no longer needed; the plan has moved on.");
        };
    }

    /** What is kept apart does not go along, and nothing to a link: who gets the task then begins with an empty form. */
    void give(Task task, @Nullable String username, @Nullable String reason, Caller by) {
        FormSchema form = task.assignee() == null ? null : forms.of(task);
        if (by.link() != null || form != null && forms.keepsApart(form)) {
            work.forgetDraft(task.key());
        }
        work.assign(task.key(), username);
        history.given(task, username, reason, by);
        events.publishEvent(new AssignUserTask(UUID.randomUUID(), task.key(), username));
    }

    private static void refuseIfSomeoneElses(Task task, Caller by) {
        if (task.assignee() != null && !task.isOf(by.username())) {
            throw new Conflict("Someone else has this task now.");
        }
    }

    private void refuseIfStale(Task task, BasedOn base) {
        if (base.isStale(task.draftVersion(), work.lastWindow(task.key()))) {
            throw new Conflict("This form was changed in another window or by another person since you opened it. "
                    + "Nothing was overwritten. Open the task again to see the newer entries.");
        }
    }
}
