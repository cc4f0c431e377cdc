package org.homeward.deadlines;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.homeward.access.BadInput;
import org.homeward.access.Caller;
import org.homeward.access.Conflict;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to deadlines: which dates follow from facts, and which dates a plan has. */
@Service
public class DeadlineDesk {

    private final RulesInForce rules;
    private final LedgerReader ledger;
    private final WatchNotes notes;
    private final ObjectProvider<PlanDesk> plans;
    private final Clock clock;

    DeadlineDesk(
            RulesInForce rules, LedgerReader ledger, WatchNotes notes, ObjectProvider<PlanDesk> plans, Clock clock) {
        this.rules = rules;
        this.ledger = ledger;
        this.notes = notes;
        this.plans = plans;
        this.clock = clock;
    }

    /** Works dates out from facts alone; nothing is stored. Throws {@link org.homeward.access.BadInput}. */
    public Answer preview(String jurisdiction, Map<String, Object> facts, Instant asOf) {
        return rules.get().answer(jurisdiction, facts, asOf);
    }

    /** Every rule of the plan, dates first in due order, then those that wait for a fact. */
    public List<LedgerEntry> ledger(PlanId plan) {
        return ledger.read(plan);
    }

    /** The date of a rule that has one and was not met yet; empty when it waits, was met or does not apply. */
    public Optional<LocalDate> due(PlanId plan, String ruleId) {
        return open(plan, ruleId).map(Deadline::dueDate).findFirst();
    }

    /**
     * The moment at which a rule's day, or its hours, are over, in the zone of the plan's jurisdiction.
     *
     * @param anchor the day that it is counted from; null for the date that runs now
     */
    public Optional<ZonedDateTime> over(PlanId plan, String ruleId, @Nullable LocalDate anchor) {
        var zone = rules.get().zone(plans.getObject().jurisdiction(plan));
        Stream<Deadline> found = anchor == null
                ? open(plan, ruleId)
                : of(plan, ruleId)
                        .flatMap(entry -> Optional.ofNullable(entry.deadline()).stream())
                        .filter(deadline -> deadline.anchorDate().equals(anchor));
        return found.map(deadline -> deadline.overAt(zone).atZone(zone)).findFirst();
    }

    /** A person says that a duty is done; from then on its date is met, early or late. */
    @Transactional
    public void done(PlanId plan, String ruleId, LocalDate on, Caller by) {
        Deadline deadline = open(plan, ruleId)
                .filter(Deadline::bindsSomebody)
                .findFirst()
                .orElseThrow(() -> new Conflict("This date does not run any more. Reload the page."));
        if (on.isAfter(LocalDate.ofInstant(
                clock.instant(), rules.get().zone(plans.getObject().jurisdiction(plan))))) {
            throw new BadInput("date", "This day has not come yet. Record it when it is done.");
        }
        String kind = deadline.recordedAs() == null ? ruleId : deadline.recordedAs();
        plans.getObject().done(plan, kind, deadline.title(), on, by);
        if (open(plan, ruleId).anyMatch(still -> still.anchorDate().equals(deadline.anchorDate()))) {
            throw new BadInput(
                    "date", "This day does not count for this date; it lies before what it is counted from.");
        }
    }

    /** Reminds the people of the plan of a date that is watched, once a day. */
    @Transactional
    public void warn(PlanId plan, UUID watch, String elementId) {
        notes.warn(plan, watch, elementId);
    }

    /** Keeps on the record that a watched date was missed, once per request. */
    @Transactional
    public void missed(PlanId plan, UUID watch, String requestKey, String elementId) {
        notes.missed(plan, watch, requestKey, elementId);
    }

    /** Names everything that is late in a plan, once a day. */
    @Transactional
    public void stillLate(PlanId plan, String elementId) {
        List<String> late = ledger.read(plan).stream()
                .filter(entry -> entry.status().equals(Deadline.LATE))
                .map(LedgerEntry::title)
                .distinct()
                .toList();
        notes.stillLate(plan, late, elementId);
    }

    private Stream<Deadline> open(PlanId plan, String ruleId) {
        return of(plan, ruleId)
                .filter(LedgerEntry::isOpen)
                .flatMap(entry -> Optional.ofNullable(entry.deadline()).stream());
    }

    private Stream<LedgerEntry> of(PlanId plan, String ruleId) {
        return ledger.read(plan).stream().filter(entry -> entry.ruleId().equals(ruleId));
    }
}
