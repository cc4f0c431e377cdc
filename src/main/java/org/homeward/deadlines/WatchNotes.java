package org.homeward.deadlines;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.homeward.access.Caller;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
import org.homeward.plan.TimelineNote;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a watch has to say to people, on the timeline of the plan; a watch that ended meanwhile says nothing. */
@Component
class WatchNotes {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.US);

    private static final int MOST_TITLES = 3;

    private final WatchStore store;
    private final LedgerStore ledger;
    private final RulesInForce rules;
    private final ObjectProvider<PlanDesk> plans;
    private final Clock clock;

    WatchNotes(WatchStore store, LedgerStore ledger, RulesInForce rules, ObjectProvider<PlanDesk> plans, Clock clock) {
        this.store = store;
        this.ledger = ledger;
        this.rules = rules;
        this.plans = plans;
        this.clock = clock;
    }

    /** Once a day, and never of a day that is over: after a long standstill several reminders come at once. */
    void warn(PlanId plan, UUID id, String elementId) {
        store.open(plan, id).flatMap(watch -> deadline(plan, watch)).ifPresent(deadline -> {
            LocalDate today = LocalDate.ofInstant(
                    clock.instant(), rules.get().zone(plans.getObject().jurisdiction(plan)));
            if (!today.isAfter(deadline.dueDate())) {
                String once = "remind-" + id + "-" + today;
                note(plan, "Coming up " + when(today, deadline) + ": " + words(deadline), once, elementId, deadline);
            }
        });
    }

    void missed(PlanId plan, UUID id, String requestKey, String elementId) {
        store.open(plan, id)
                .filter(watch -> store.missed(watch, clock.instant()))
                .flatMap(watch -> deadline(plan, watch))
                .ifPresent(deadline -> note(plan, "Missed: " + words(deadline), requestKey, elementId, deadline));
    }

    void stillLate(PlanId plan, List<String> titles, String elementId) {
        if (titles.isEmpty()) {
            return;
        }
        LocalDate today = LocalDate.ofInstant(
                clock.instant(), rules.get().zone(plans.getObject().jurisdiction(plan)));
        String words = "Still late: "
                + String.join("; ", titles.stream().limit(MOST_TITLES).toList())
                + (titles.size() > MOST_TITLES ? "; and " + (titles.size() - MOST_TITLES) + " more" : "");
        plans.getObject()
                .note(
                        plan,
                        new TimelineNote(
                                "still-late-" + plan + "-" + today,
                                "deadlines",
                                words,
                                Caller.SYSTEM.displayName(),
                                elementId,
                                null));
    }

    private Optional<Deadline> deadline(PlanId plan, Watch watch) {
        return ledger.rows(plan).stream()
                .filter(row -> row.key().equals(watch.key()) && row.watched())
                .map(row -> Objects.requireNonNull(row.deadline()))
                .findFirst();
    }

    private void note(PlanId plan, String title, String requestKey, String elementId, Deadline deadline) {
        plans.getObject()
                .note(
                        plan,
                        new TimelineNote(
                                requestKey,
                                "deadlines",
                                title,
                                Caller.SYSTEM.displayName(),
                                elementId,
                                deadline.ruleId()));
    }

    private static String words(Deadline deadline) {
        return deadline.title() + ", due " + DAY.format(deadline.dueDate());
    }

    private static String when(LocalDate today, Deadline deadline) {
        long days = ChronoUnit.DAYS.between(today, deadline.dueDate());
        return days <= 0 ? "today" : days == 1 ? "tomorrow" : "in " + days + " days";
    }
}
