package org.homeward.matters;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.homeward.access.BadInput;
import org.homeward.access.Caller;
import org.homeward.access.Conflict;
import org.homeward.access.NotAllowed;
import org.homeward.access.NotVisible;
import org.homeward.engine.EngineCommand.PublishMessage;
import org.homeward.notice.NoticeKind;
import org.homeward.notice.PersonalNotices;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanEnded;
import org.homeward.plan.PlanId;
import org.homeward.plan.TimelineNote;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to matters: raised by people or opened by models, noted, and ended once. */
@Service
@Transactional
public class MatterDesk {

    private final MatterStore store;
    private final MatterReader reader;
    private final Mediators mediators;
    private final PlanDesk plans;
    private final PersonalNotices notices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MatterDesk(
            MatterStore store,
            MatterReader reader,
            Mediators mediators,
            PlanDesk plans,
            PersonalNotices notices,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.reader = reader;
        this.mediators = mediators;
        this.plans = plans;
        this.notices = notices;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A person raises a matter; its process starts once this is committed.
     *
     * @param requestKey the same key by the same person raises it once; null when there is none
     */
    public MatterId raise(PlanId plan, EventType type, Map<String, ?> data, @Nullable String requestKey, Caller by) {
        plans.requireVisible(plan, by);
        if (!type.mayBeRaisedBy(by)) {
            throw new NotAllowed("Your role cannot raise this here. Please tell the caseworker of this plan.");
        }
        Map<String, Object> answers = EventReader.read(type, data);
        LocalDate requestedOn = requestedOn(answers);
        plans.requireOpen(plan);
        String key = requestKey == null ? null : by.username() + " " + requestKey;
        Optional<MatterId> earlier = key == null ? Optional.empty() : store.ofRequest(key);
        return earlier.orElseGet(() -> begin(plan, type, answers, requestedOn, key, by));
    }

    private MatterId begin(
            PlanId plan,
            EventType type,
            Map<String, Object> answers,
            LocalDate requestedOn,
            @Nullable String key,
            Caller by) {
        String kind = Statutory.kindOf(type, answers);
        String reason = Statutory.reasonOf(kind, answers);
        String about = answers.get("about") instanceof String text ? text : null;
        MatterId matter = store.add(plan, new NewMatter(kind, reason, about, answers, by, key, null));
        note(plan, kind, MatterKind.title(kind) + ": raised", by.displayName(), "matter-" + matter, null);
        Statutory.requestOf(kind, reason).ifPresent(request -> plans.requested(plan, request, requestedOn));
        var routing = new LinkedHashMap<String, @Nullable Object>();
        type.fields().stream()
                .filter(EventField::routes)
                .forEach(field -> routing.put(field.name(), answers.get(field.name())));
        routing.put("matterReason", reason);
        routing.put("requestedOn", requestedOn.toString());
        routing.put("raisedBy", Raisers.sideOf(by));
        start(plan, matter, kind, routing);
        notices.tellResponsible(plan.value(), NoticeKind.MATTER_RAISED, "matter-" + matter);
        return matter;
    }

    /** A model begins a matter that runs beside it; the same key begins it once. */
    public MatterId raise(PlanId plan, String kind, @Nullable String reason, String requestKey, String elementId) {
        Optional<MatterId> earlier = store.ofRequest(requestKey).or(() -> store.openFor(plan, kind, reason));
        if (earlier.isPresent()) {
            return earlier.get();
        }
        MatterId matter = open(plan, kind, reason, requestKey, elementId);
        var routing = new LinkedHashMap<String, @Nullable Object>();
        routing.put("matterReason", reason);
        routing.put("requestedOn", today().toString());
        routing.put("raisedBy", "plan");
        start(plan, matter, kind, routing);
        return matter;
    }

    /** The matter's process starts once this is committed. */
    private void start(PlanId plan, MatterId matter, String kind, Map<String, ?> more) {
        var routing = new LinkedHashMap<>(plans.routing(plan));
        routing.putAll(more);
        routing.put("matterId", matter.toString());
        events.publishEvent(new PublishMessage(matter.value(), kind + "-raised", matter.toString(), routing));
    }

    /** A model opens a matter that it then calls; the same key gives the same matter. */
    public MatterId open(PlanId plan, String kind, @Nullable String reason, String requestKey, String elementId) {
        Optional<MatterId> earlier = store.ofRequest(requestKey);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        var matter = new NewMatter(kind, reason, null, Map.of(), Caller.SYSTEM, requestKey, elementId);
        MatterId id = store.add(plan, matter);
        String title = MatterKind.title(kind) + ": began";
        note(plan, kind, title, Caller.SYSTEM.displayName(), requestKey, elementId);
        Statutory.requestOf(kind, reason).ifPresent(request -> plans.requested(plan, request, today()));
        return id;
    }

    /** Writes on the timeline what a model has to say about a matter, once per key. */
    public void note(PlanId plan, MatterId matter, String words, String requestKey, String elementId) {
        String kind = store.kind(plan, matter).orElseThrow(() -> new NotVisible("No such matter"));
        note(plan, kind, MatterKind.title(kind) + ": " + words, Caller.SYSTEM.displayName(), requestKey, elementId);
    }

    /** What a matter disputes is not carried out for now, or is free again. */
    public void hold(PlanId plan, MatterId matter, boolean onHold, String requestKey, String elementId) {
        if (store.hold(plan, matter, onHold)) {
            String words = onHold
                    ? "What is disputed waits until the conference, except what a court ordered"
                    : "What was disputed does not wait any more";
            note(plan, matter, words, requestKey, elementId);
        }
    }

    /** What the caller wrote down as the mediator of this plan's matters; nobody else reads it. */
    @Transactional(readOnly = true)
    public List<MediationNote> mediationNotes(PlanId plan, Caller caller) {
        plans.requireVisible(plan, caller);
        return mediators.notes(plan, caller);
    }

    /** A model ends a matter; one that has ended keeps its first outcome. */
    public void close(PlanId plan, MatterId matter, String outcome, String requestKey, String elementId) {
        store.close(plan, matter, outcome).ifPresent(kind -> {
            String title = MatterKind.title(kind) + ": " + Words.of(outcome);
            note(plan, kind, title, Caller.SYSTEM.displayName(), requestKey, elementId);
            events.publishEvent(new MatterClosed(plan, matter, kind, outcome));
        });
    }

    /** Whoever raised it takes it back, or a supervisor does; its process ends. */
    public void withdraw(PlanId plan, MatterId matter, Caller by) {
        plans.requireVisible(plan, by);
        Matter seen = reader.find(plan, matter, by).orElseThrow(() -> new NotVisible("No such matter"));
        if (!seen.open()) {
            throw new Conflict("This has ended already.");
        }
        if (!seen.mayWithdraw()) {
            throw new NotAllowed("Only the person who raised this, or a supervisor, can withdraw it.");
        }
        end(plan, matter, "withdrawn", by);
    }

    /** Ends a matter and its process, because what it was about is settled. */
    public void end(PlanId plan, MatterId matter, String outcome) {
        end(plan, matter, outcome, Caller.SYSTEM);
    }

    @EventListener
    void planEnded(PlanEnded plan) {
        store.open(plan.planId()).forEach(matter -> end(plan.planId(), matter, "plan-closed", Caller.SYSTEM));
    }

    private void end(PlanId plan, MatterId matter, String outcome, Caller by) {
        store.close(plan, matter, outcome).ifPresent(kind -> {
            String title = MatterKind.title(kind) + ": " + Words.of(outcome);
            note(plan, kind, title, by.displayName(), "ended-" + matter, null);
            events.publishEvent(new PublishMessage(UUID.randomUUID(), "matter-ended", matter.toString(), Map.of()));
        });
    }

    /** How many matters of these kinds are open, for models. */
    @Transactional(readOnly = true)
    public long countOpen(PlanId plan, List<String> kinds) {
        return store.countOpen(plan, kinds);
    }

    /** When the last matter of this kind was opened, for models. */
    @Transactional(readOnly = true)
    public Optional<Instant> lastOpened(PlanId plan, String kind) {
        return store.lastOpened(plan, kind);
    }

    /** The plan's matters as this person may see them, open ones first. */
    @Transactional(readOnly = true)
    public List<Matter> ofPlan(PlanId plan, Caller caller) {
        plans.requireVisible(plan, caller);
        return reader.ofPlan(plan, caller);
    }

    private void note(
            PlanId plan, String kind, String title, String actor, String requestKey, @Nullable String elementId) {
        String noteKind = MatterKind.isSharedWithFamily(kind) ? "event" : "matter";
        plans.note(plan, new TimelineNote(requestKey, noteKind, title, actor, elementId, null));
    }

    private LocalDate requestedOn(Map<String, Object> answers) {
        if (!(answers.get("requestedOn") instanceof String text)) {
            return today();
        }
        LocalDate date = LocalDate.parse(text);
        if (date.isAfter(today())) {
            throw new BadInput("requestedOn", "This day has not come yet. Enter the day on which it was asked for.");
        }
        return date;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
