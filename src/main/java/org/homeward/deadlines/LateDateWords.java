package org.homeward.deadlines;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.homeward.access.Caller;
import org.homeward.plan.PlanId;
import org.homeward.plan.RecordKeeper;
import org.homeward.plan.TaskAnswers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Says in a form what is late, so that whoever is asked knows which date they answer for. */
@Component
class LateDateWords implements RecordKeeper {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.US);

    private static final Map<String, String> OTHERS = Map.of(
            "check-in", "A check-in of this plan is missing.",
            "assessment", "An assessment for this plan is missing.",
            "request", "A request about this plan has no answer.",
            "safety", "Somebody worries about the safety of this child.");

    private final ObjectProvider<LedgerReader> ledger;

    LateDateWords(ObjectProvider<LedgerReader> ledger) {
        this.ledger = ledger;
    }

    @Override
    public String place() {
        return "deadline";
    }

    @Override
    public void keep(PlanId plan, TaskAnswers task, Map<String, Object> fields, Caller by) {
        // Dates follow from facts; a form answers nothing here.
    }

    @Override
    public Map<String, Object> known(PlanId plan, Map<String, Object> about, Caller caller) {
        String other = OTHERS.getOrDefault(
                String.valueOf(about.get("about")), "Something on this plan is late or was not answered.");
        if (!(about.get("ruleId") instanceof String rule) || !LedgerView.maySee(caller)) {
            return Map.of("words", other);
        }
        return Map.of(
                "words",
                ledger.getObject().read(plan).stream()
                        .filter(entry -> entry.ruleId().equals(rule) && entry.isOpen())
                        .flatMap(entry -> java.util.Optional.ofNullable(entry.deadline()).stream())
                        .map(LateDateWords::words)
                        .findFirst()
                        .orElse(other));
    }

    private static String words(Deadline deadline) {
        String words = "**%s** was due on %s (%s)."
                .formatted(deadline.title(), DAY.format(deadline.dueDate()), deadline.citation());
        if (deadline.daysLate() == null || deadline.daysLate() == 0) {
            return words;
        }
        return words
                + (deadline.daysLate() == 1 ? " It is 1 day late." : " It is " + deadline.daysLate() + " days late.");
    }
}
