package org.homeward.casenotes;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.homeward.access.BadInput;
import org.homeward.access.Caller;
import org.homeward.access.Conflict;
import org.homeward.access.Role;
import org.homeward.deadlines.Deadline;
import org.homeward.deadlines.DeadlineDesk;
import org.homeward.deadlines.LedgerEntry;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
import org.springframework.stereotype.Component;

/** The dates that a contact can fulfil: those that several rules count by the same kind of event, such as a visit. */
@Component
public class Duties {

    private final DeadlineDesk deadlines;
    private final PlanDesk plans;

    Duties(DeadlineDesk deadlines, PlanDesk plans) {
        this.deadlines = deadlines;
        this.plans = plans;
    }

    /** One for each kind of event, with its nearest date; none for people who do not record what was done. */
    public List<Duty> open(PlanId plan, Caller caller) {
        var nearest = new LinkedHashMap<String, Duty>();
        if (caller.hasAny(Role.CASEWORKER, Role.SUPERVISOR)) {
            deadlines.ledger(plan).stream()
                    .filter(LedgerEntry::isOpen)
                    .map(LedgerEntry::deadline)
                    .filter(Objects::nonNull)
                    .filter(Deadline::bindsSomebody)
                    .filter(one -> one.recordedAs() != null && !one.recordedAs().equals(one.ruleId()))
                    .sorted(Comparator.comparing(Deadline::dueDate))
                    .forEach(one -> nearest.putIfAbsent(
                            String.valueOf(one.recordedAs()),
                            new Duty(String.valueOf(one.recordedAs()), one.ruleId(), one.title(), one.dueDate())));
        }
        return List.copyOf(nearest.values());
    }

    /** Records the duty as done on that day; a contact that was noted for it before changes nothing. */
    void fulfil(PlanId plan, String kind, LocalDate day, Caller by) {
        if (isRecorded(plan, kind, day)) {
            return;
        }
        Duty duty = open(plan, by).stream()
                .filter(one -> one.kind().equals(kind))
                .findFirst()
                .orElseThrow(
                        () -> new BadInput("countsFor", "This date does not run any more. Choose another, or none."));
        try {
            deadlines.done(plan, duty.ruleId(), day, by);
        } catch (BadInput refusal) {
            throw new BadInput("onDay", refusal.errors().getFirst().message());
        } catch (Conflict gone) {
            throw new BadInput("countsFor", "This date does not run any more. Choose another, or none.");
        }
    }

    private boolean isRecorded(PlanId plan, String kind, LocalDate day) {
        return plans.facts(plan).get("held") instanceof List<?> held
                && held.stream()
                        .anyMatch(one -> one instanceof java.util.Map<?, ?> event
                                && kind.equals(event.get("kind"))
                                && day.toString().equals(event.get("date")));
    }

    /** A kind of event that a date waits for. */
    public record Duty(String kind, String ruleId, String title, LocalDate due) {}
}
