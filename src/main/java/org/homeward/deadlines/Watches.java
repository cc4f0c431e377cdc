package org.homeward.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.homeward.engine.EngineCommand.PublishMessage;
import org.homeward.engine.EngineCommand.PublishMessages;
import org.homeward.plan.PlanId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Keeps one watch in the engine for every open duty on the ledger.
 *
 * <p>What changed on the ledger and what the engine is told of it are one transaction: nothing is sent twice, and
 * nothing is lost while the engine is away.
 */
@Component
class Watches {

    private final WatchStore store;
    private final ApplicationEventPublisher events;

    Watches(WatchStore store, ApplicationEventPublisher events) {
        this.store = store;
        this.events = events;
    }

    /** A row as it stood, null when it is new, and as it stands now. */
    record Step(@Nullable LedgerRow before, LedgerRow after) {}

    void follow(PlanId plan, List<Step> steps, ZoneId zone, Instant now) {
        Map<LedgerRow.Key, Watch> open = store.open(plan);
        var begun = new ArrayList<Watch>();
        var messages = new ArrayList<PublishMessage>();
        for (Step step : steps) {
            LedgerRow row = step.after();
            Watch watch = open.get(row.key());
            if (watch != null && (!row.watched() || nextRound(step))) {
                Watch.End end = end(step, watch, zone);
                store.end(watch, end, now);
                messages.add(WatchMessages.ended(watch, end));
                watch = null;
            }
            if (!row.watched()) {
                continue;
            }
            Deadline deadline = Objects.requireNonNull(row.deadline());
            Instant over = deadline.overAt(zone);
            if (watch == null) {
                var begins = new Watch(UUID.randomUUID(), row.key(), 1, over, !over.isAfter(now));
                begun.add(begins);
                messages.add(WatchMessages.opened(plan, begins, deadline, zone));
            } else if (!watch.overAt().equals(over)) {
                var moved = new Watch(watch.id(), watch.key(), watch.revision() + 1, over, watch.knownLate());
                store.move(moved);
                messages.add(WatchMessages.moved(moved, deadline, zone));
            }
        }
        store.begin(plan, begun, now);
        tell(messages);
    }

    /** Ends all watches of a plan that was closed. */
    void end(PlanId plan, Instant now) {
        List<Watch> watches = List.copyOf(store.open(plan).values());
        watches.forEach(watch -> store.end(watch, Watch.End.PLAN_CLOSED, now));
        tell(watches.stream()
                .map(watch -> WatchMessages.ended(watch, Watch.End.PLAN_CLOSED))
                .toList());
    }

    private void tell(List<PublishMessage> messages) {
        if (!messages.isEmpty()) {
            events.publishEvent(new PublishMessages(UUID.randomUUID(), List.copyOf(messages)));
        }
    }

    private static boolean nextRound(Step step) {
        return step.before() != null && step.before().running() && Reasons.nextRound(step.before(), step.after());
    }

    private static Watch.End end(Step step, Watch watch, ZoneId zone) {
        Deadline now = step.after().deadline();
        if (now == null) {
            return Watch.End.NOT_ANY_MORE;
        }
        if (step.after().watched()) {
            return met(now.anchorDate(), watch, zone);
        }
        return step.after().status().equals(Deadline.MET)
                ? met(Objects.requireNonNullElse(now.doneOn(), now.dueDate()), watch, zone)
                : Watch.End.NOT_ANY_MORE;
    }

    /** A day that is over at midnight is not late on the day itself. */
    private static Watch.End met(LocalDate on, Watch watch, ZoneId zone) {
        LocalDate lastDay = LocalDate.ofInstant(watch.overAt().minusNanos(1), zone);
        return Watch.End.met(on, ChronoUnit.DAYS.between(lastDay, on));
    }
}
