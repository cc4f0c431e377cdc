package org.homeward.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.homeward.access.BadInput;
import org.homeward.access.Caller;
import org.homeward.access.NotVisible;
import org.homeward.access.PlanVisibility;
import org.homeward.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to plans: what people and job workers may do with one, and what each person sees of it. */
@Service
@Transactional
public class PlanDesk {

    private final ServicePlans plans;
    private final PlanOpening opening;
    private final PlanRecord record;
    private final Timeline timeline;
    private final PlanViews views;
    private final PlanVisibility visibility;
    private final RecordKeepers keepers;
    private final FactCorrections facts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PlanDesk(
            ServicePlans plans,
            PlanOpening opening,
            PlanRecord record,
            Timeline timeline,
            PlanViews views,
            PlanVisibility visibility,
            RecordKeepers keepers,
            FactCorrections facts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.plans = plans;
        this.opening = opening;
        this.record = record;
        this.timeline = timeline;
        this.views = views;
        this.visibility = visibility;
        this.keepers = keepers;
        this.facts = facts;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens a plan and starts its life; the same key by the same person gives the same plan once.
     *
     * @param requestKey the caller's Idempotency-Key; null when there is none
     */
    public PlanId open(Intake intake, @Nullable String requestKey, Caller by) {
        if (!by.hasAny(Role.CASEWORKER, Role.SUPERVISOR)) {
            throw new AccessDeniedException("Only caseworkers and supervisors open plans");
        }
        return opening.open(intake, requestKey, by);
    }

    /** Moves a plan to a stage, once per request. */
    public void enterStage(PlanId plan, Stage stage, String requestKey, String elementId) {
        ServicePlan found = lock(plan);
        if (timeline.write(
                plan,
                new TimelineNote(
                        requestKey, "stage", stage.title() + " began", Caller.SYSTEM.displayName(), elementId, null))) {
            found.moveTo(stage);
        }
    }

    /** Closes a plan for the reason given in plain words, once per request. */
    public void close(PlanId plan, String reason, String requestKey, String elementId) {
        ServicePlan found = lock(plan);
        if (timeline.write(
                plan,
                new TimelineNote(
                        requestKey,
                        "closed",
                        "Plan closed: " + reason,
                        Caller.SYSTEM.displayName(),
                        elementId,
                        null))) {
            found.close(reason, clock.instant());
            events.publishEvent(new PlanEnded(plan));
        }
    }

    /** An approved plan, new or amended, becomes the next version, once per request. */
    public void newVersion(PlanId plan, String requestKey, String elementId) {
        ServicePlan found = lock(plan);
        String title = "Version " + (found.version() + 1) + " of the plan is in force";
        if (timeline.write(
                plan, new TimelineNote(requestKey, "version", title, Caller.SYSTEM.displayName(), elementId, null))) {
            events.publishEvent(new VersionMade(plan, found.nextVersion(), clock.instant()));
        }
    }

    /** Writes a note on the plan's timeline, once per request key. */
    public void note(PlanId plan, TimelineNote note) {
        timeline.write(plan, note);
    }

    /** Keeps what a person answered in a task, and puts marked answers in their place of the record. */
    public void recordAnswers(PlanId plan, TaskAnswers answers, Caller by) {
        ServicePlan found = lock(plan);
        if (!timeline.write(plan, TaskNotes.of(answers, keepers, by))) {
            return;
        }
        keepers.keep(plan, answers, by);
        Instant now = clock.instant();
        var corrections = new java.util.LinkedHashMap<String, Object>();
        for (TaskAnswers.Answer answer : answers.answers()) {
            String place = answer.record() == null ? "" : answer.record();
            switch (place) {
                case "team" -> TaskNotes.rows(answer.value()).forEach(row -> record.addMember(plan, row, now));
                case "consents" -> TaskNotes.rows(answer.value()).forEach(row -> record.addConsent(plan, row, now));
                default -> {
                    if (place.startsWith("facts.") && answer.value() != null) {
                        corrections.put(place.substring("facts.".length()), answer.value());
                    }
                }
            }
        }
        if (!corrections.isEmpty()) {
            facts.correct(found, corrections);
        }
    }

    /** New or corrected facts; a null takes one away. Deadlines are worked out again in the same transaction. */
    public void correctFacts(PlanId plan, Map<String, Object> corrections, Caller by) {
        requireVisible(plan, by);
        if (!by.hasAny(Role.CASEWORKER, Role.SUPERVISOR)) {
            throw new AccessDeniedException("Only caseworkers and supervisors correct facts");
        }
        ServicePlan found = lock(plan);
        Map<String, Object> changes = FactCorrections.changes(found, corrections);
        if (changes.isEmpty()) {
            return;
        }
        facts.correct(found, changes);
        timeline.write(
                plan,
                new TimelineNote(
                        null,
                        "facts",
                        "Facts corrected: " + FactNames.inWords(changes.keySet()),
                        by.displayName(),
                        null,
                        null));
    }

    /** Keeps that a review, hearing or visit was really held; the next one is counted from there. Once per request. */
    public void held(PlanId plan, String kind, LocalDate date, String requestKey, String elementId) {
        if (date.isAfter(
                LocalDate.now(clock))) { // nothing is counted from it yet, so the same review would be due again
            throw new BadInput("held", "This day is still to come.");
        }
        ServicePlan found = lock(plan);
        String title = HeldEvents.inWords(kind) + " was held on " + date;
        if (timeline.write(
                plan, new TimelineNote(requestKey, "held", title, Caller.SYSTEM.displayName(), elementId, null))) {
            facts.correct(found, Map.of("held", HeldEvents.with(found.facts().get("held"), kind, date)));
        }
    }

    /** Keeps that a duty was done on a day, as a person says; the date of the rule is met from then on. */
    public void done(PlanId plan, String ruleId, String title, LocalDate date, Caller by) {
        if (!by.hasAny(Role.CASEWORKER, Role.SUPERVISOR)) {
            throw new AccessDeniedException("Only caseworkers and supervisors record what was done");
        }
        requireVisible(plan, by);
        ServicePlan found = lock(plan);
        facts.correct(found, Map.of("held", HeldEvents.with(found.facts().get("held"), ruleId, date)));
        String words = "Recorded as done on " + date + ": " + title;
        timeline.write(plan, new TimelineNote(null, "held", words, by.displayName(), null, ruleId));
    }

    /** Keeps that what a rule asks for was done, so that its deadline is met. Once per request. */
    public void met(PlanId plan, String ruleId, String requestKey, String elementId) {
        ServicePlan found = lock(plan);
        String title = HeldEvents.inWords(ruleId.replaceFirst("^[a-z]+\\.", "")) + " is done";
        if (timeline.write(
                plan, new TimelineNote(requestKey, "held", title, Caller.SYSTEM.displayName(), elementId, ruleId))) {
            LocalDate today = LocalDate.now(clock);
            facts.correct(found, Map.of("held", HeldEvents.with(found.facts().get("held"), ruleId, today)));
        }
    }

    /** Keeps that a decision was formally asked for on a day; the date of the answer is counted from there. */
    public void requested(PlanId plan, String kind, LocalDate date) {
        ServicePlan found = lock(plan);
        facts.correct(found, Map.of("requests", HeldEvents.with(found.facts().get("requests"), kind, date)));
    }

    /** Holds the plan for a change until the transaction ends; throws {@link PlanClosed}. */
    public void requireOpen(PlanId plan) {
        if (lock(plan).status() == PlanStatus.CLOSED) {
            throw new PlanClosed(plan);
        }
    }

    /** The de-identified facts that models may know. */
    @Transactional(readOnly = true)
    public Map<String, Object> routing(PlanId plan) {
        return Routing.of(find(plan), LocalDate.now(clock));
    }

    /** Tells the plan's running process of an event; 202 in the API. */
    public void happened(PlanId plan, PlanEvent event, Caller by) {
        requireVisible(plan, by);
        if (!by.hasAny(Role.CASEWORKER, Role.SUPERVISOR)) {
            throw new AccessDeniedException("Only caseworkers and supervisors report this");
        }
        ServicePlan found = lock(plan);
        if (!event.type().mayHappenIn(found.stage())) {
            throw new BadInput(
                    "type",
                    "This cannot be asked for now; the plan is in the stage \""
                            + found.stage().title() + "\".");
        }
        timeline.write(
                plan,
                new TimelineNote(null, "event", event.type().title(), by.displayName(), null, null, event.detail()));
        events.publishEvent(
                new PlanMessage(UUID.randomUUID(), plan, event.type().message(), Map.of()));
    }

    /** A model asks to change the plan, once per request; a plan that is still being made has its review ahead. */
    public void askForAmendment(PlanId plan, String reason, String requestKey, String elementId) {
        ServicePlan found = lock(plan);
        boolean written = timeline.write(
                plan, new TimelineNote(requestKey, "event", reason, Caller.SYSTEM.displayName(), elementId, null));
        PlanEvent.Type change = PlanEvent.Type.AMENDMENT;
        if (written && change.mayHappenIn(found.stage())) {
            events.publishEvent(new PlanMessage(UUID.randomUUID(), plan, change.message(), Map.of()));
        }
    }

    /** The facts that deadlines are counted from, by name. */
    @Transactional(readOnly = true)
    public Map<String, Object> facts(PlanId plan) {
        return find(plan).facts();
    }

    /** The jurisdiction whose rules bind the plan, for example {@code US-IL}. */
    @Transactional(readOnly = true)
    public String jurisdiction(PlanId plan) {
        return find(plan).jurisdiction();
    }

    /**
     * The plan as this person may see it; {@link NotVisible} when they may not see it at all. What a consent opened to
     * them is written down, so ask {@link #frame} when the goals are not shown.
     */
    public PlanSummary summary(PlanId plan, Caller caller) {
        requireVisible(plan, caller);
        return views.of(find(plan), caller);
    }

    /** The same without its goals and consents: whose plan it is, how far it is, who is at the table. */
    @Transactional(readOnly = true)
    public PlanSummary frame(PlanId plan, Caller caller) {
        requireVisible(plan, caller);
        return views.frame(find(plan), caller);
    }

    /** Newest first, from before the entry with the given id. */
    @Transactional(readOnly = true)
    public List<TimelineEntry> timeline(PlanId plan, Caller caller, @Nullable Long before, int limit) {
        requireVisible(plan, caller);
        return timeline.read(plan, caller, before, limit);
    }

    /** Throws {@link NotVisible} unless the person may see the plan. */
    @Transactional(readOnly = true)
    public void requireVisible(PlanId plan, Caller caller) {
        if (!visibility.maySee(caller, plan.value())) {
            throw new NotVisible("No such plan");
        }
    }

    private ServicePlan find(PlanId plan) {
        return plans.findById(plan.value()).orElseThrow(() -> new NotVisible("No such plan"));
    }

    private ServicePlan lock(PlanId plan) {
        return plans.lockById(plan.value()).orElseThrow(() -> new NotVisible("No such plan"));
    }
}
