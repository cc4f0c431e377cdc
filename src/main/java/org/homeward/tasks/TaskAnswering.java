package org.homeward.tasks;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.homeward.access.BadInput;
import org.homeward.access.Caller;
import org.homeward.engine.EngineCommand.CompleteUserTask;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.TaskAnswers;
import org.homeward.tasks.form.FormRules;
import org.homeward.tasks.form.FormSchema;
import org.homeward.tasks.form.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes in what a person answered: drafts as they are, finished answers by the form's rules. */
@Component
class TaskAnswering {

    private static final Submission NOTHING = new Submission(Map.of(), Map.of(), List.of());

    private final Forms forms;
    private final FormRules rules;
    private final TaskWork work;
    private final PlanDesk plans;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TaskAnswering(
            Forms forms,
            FormRules rules,
            TaskWork work,
            PlanDesk plans,
            ApplicationEventPublisher events,
            Clock clock) {
        this.forms = forms;
        this.rules = rules;
        this.work = work;
        this.plans = plans;
        this.events = events;
        this.clock = clock;
    }

    void keepDraft(Task task, @Nullable Object data, @Nullable String window) {
        FormSchema form = forms.of(task);
        Map<String, @Nullable Object> draft = form == null ? Map.of() : rules.draft(form, answers(data));
        work.keepDraft(task.key(), draft, window, clock.instant());
    }

    void complete(Task task, @Nullable Object data, Caller by) {
        FormSchema form = forms.of(task);
        Map<String, @Nullable Object> about = forms.variables(task);
        Submission submission = form == null ? NOTHING : rules.check(form, answers(data), forms.scope(form, task, by));
        work.complete(task.key(), submission.data(), by.username(), clock.instant());
        List<TaskAnswers.Answer> answers = submission.answers().stream()
                .map(answer -> new TaskAnswers.Answer(
                        answer.key(), answer.label(), answer.value(), answer.words(), answer.record()))
                .toList();
        try {
            plans.recordAnswers(
                    task.planId(),
                    new TaskAnswers(
                            task.key(),
                            task.elementId(),
                            task.processId(),
                            task.name(),
                            Objects.requireNonNullElse(task.formId(), ""),
                            answers,
                            known(about)),
                    by);
        } catch (BadInput refused) {
            throw besideFields(refused, answers);
        }
        events.publishEvent(new CompleteUserTask(UUID.randomUUID(), task.key(), submission.routing()));
    }

    private static Map<String, Object> known(Map<String, @Nullable Object> about) {
        var known = new HashMap<String, Object>();
        about.forEach((name, value) -> {
            if (value != null) {
                known.put(name, value);
            }
        });
        return known;
    }

    /** A fact that cannot be true is told beside the field that asked for it. */
    private static BadInput besideFields(BadInput refused, List<TaskAnswers.Answer> answers) {
        var fields = new HashMap<String, String>();
        answers.forEach(answer -> {
            if (answer.record() != null && answer.record().startsWith("facts.")) {
                fields.put(answer.record(), answer.key());
                fields.put(answer.record().substring("facts.".length()), answer.key());
            }
        });
        return new BadInput(refused.errors().stream()
                .map(error ->
                        new BadInput.FieldError(fields.getOrDefault(error.field(), error.field()), error.message()))
                .toList());
    }

    private static Map<String, @Nullable Object> answers(@Nullable Object data) {
        if (data == null) {
            return Map.of();
        }
        if (!(data instanceof Map<?, ?> map)) {
            throw new BadInput("data", "Send the answers as an object of names and values.");
        }
        var answers = new HashMap<String, @Nullable Object>();
        map.forEach((name, value) -> answers.put(String.valueOf(name), value));
        return answers;
    }
}
