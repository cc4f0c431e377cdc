package org.homeward.permanency;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;
import org.homeward.deadlines.Deadline;
import org.homeward.deadlines.DeadlineDesk;
import org.homeward.deadlines.LedgerEntry;
import org.homeward.plan.PlanId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to permanency: what the clock says. */
@Service
@Transactional(readOnly = true)
public class PermanencyDesk {

    static final String PETITION = "fed.tpr-15-of-22";

    private final DeadlineDesk deadlines;
    private final PetitionStore petitions;
    private final Clock clock;

    PermanencyDesk(DeadlineDesk deadlines, PetitionStore petitions, Clock clock) {
        this.deadlines = deadlines;
        this.petitions = petitions;
        this.clock = clock;
    }

    /** Reads the clock as the ledger counts it; a plan without the date has no time in care that counts. */
    public CareClock clock(PlanId plan) {
        LocalDate today = LocalDate.now(clock);
        boolean decided = petitions.anyDecision(plan);
        return deadlines.ledger(plan).stream()
                .map(LedgerEntry::deadline)
                .filter(Objects::nonNull)
                .filter(deadline -> deadline.ruleId().equals(PETITION))
                .findFirst()
                .map(deadline -> new CareClock(
                        monthsSoFar(deadline, today),
                        !decided
                                && deadline.doneOn() == null
                                && !deadline.dueDate().isAfter(today),
                        petitions.exception(plan)))
                .orElse(new CareClock(0, false, petitions.exception(plan)));
    }

    /** The rule's months less those that are still to come; time that does not count moves the date, so it is out. */
    private static int monthsSoFar(Deadline deadline, LocalDate today) {
        long left = deadline.dueDate().isAfter(today)
                ? Period.between(today, deadline.dueDate()).toTotalMonths() + 1
                : -Period.between(deadline.dueDate(), today).toTotalMonths();
        return (int) Math.max(0, deadline.amount() - left);
    }
}
