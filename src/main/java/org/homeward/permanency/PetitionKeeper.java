package org.homeward.permanency;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.homeward.access.BadInput;
import org.homeward.access.Caller;
import org.homeward.deadlines.DeadlineDesk;
import org.homeward.plan.PlanId;
import org.homeward.plan.RecordKeeper;
import org.homeward.plan.TaskAnswers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes in what was decided about the petition; a petition that was filed meets its date. */
@Component
class PetitionKeeper implements RecordKeeper {

    private final PetitionStore petitions;
    private final DeadlineDesk deadlines;

    PetitionKeeper(PetitionStore petitions, DeadlineDesk deadlines) {
        this.petitions = petitions;
        this.deadlines = deadlines;
    }

    @Override
    public String place() {
        return "permanency";
    }

    @Override
    public void keep(PlanId plan, TaskAnswers task, Map<String, Object> fields, Caller by) {
        if (!(fields.get("petition") instanceof String petition)) {
            return;
        }
        LocalDate filedOn = petition.equals("filed") ? day(fields.get("filedOn")) : null;
        petitions.decide(plan, fields, filedOn, by);
        if (filedOn != null && deadlines.due(plan, PermanencyDesk.PETITION).isPresent()) {
            deadlines.done(plan, PermanencyDesk.PETITION, filedOn, by);
        }
    }

    private static @Nullable LocalDate day(@Nullable Object value) {
        try {
            return value instanceof String text ? LocalDate.parse(text) : null;
        } catch (DateTimeParseException noDay) {
            throw new BadInput("petitionFiledOn", "Enter a day, for example 2027-05-04.");
        }
    }
}
