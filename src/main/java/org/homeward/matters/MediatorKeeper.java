package org.homeward.matters;

import java.util.Locale;
import java.util.Map;
import org.homeward.access.BadInput;
import org.homeward.access.Caller;
import org.homeward.access.NotAllowed;
import org.homeward.plan.PlanId;
import org.homeward.plan.RecordKeeper;
import org.homeward.plan.TaskAnswers;
import org.springframework.stereotype.Component;

/**
 * Lets only the named mediator work on a mediation, and names only somebody who is not on the plan's team.
 *
 * <p>What a form keeps at {@code mediation.notes} stays with the mediator: out of the timeline, the drafts that others
 * open and every other record.
 */
@Component
class MediatorKeeper implements RecordKeeper {

    private final Mediators mediators;

    MediatorKeeper(Mediators mediators) {
        this.mediators = mediators;
    }

    @Override
    public String place() {
        return "mediation";
    }

    @Override
    public boolean keepsApart() {
        return true;
    }

    @Override
    public void keep(PlanId plan, TaskAnswers task, Map<String, Object> fields, Caller by) {
        MatterId matter = MatterId.parse(task.about("matterId")).orElseThrow();
        if (fields.get("mediator") instanceof String name) {
            name(plan, matter, name.strip().toLowerCase(Locale.ROOT));
        } else {
            work(plan, matter, fields, by);
        }
    }

    private void name(PlanId plan, MatterId matter, String username) {
        if (mediators.hasTies(plan, username)) {
            throw new BadInput(
                    "mediator",
                    "This person is on the plan's team. Name a mediator who has nothing to do with the plan.");
        }
        mediators.name(matter, username);
    }

    private void work(PlanId plan, MatterId matter, Map<String, Object> fields, Caller by) {
        if (!mediators.isNamed(matter, by)) {
            throw new NotAllowed("Only the mediator who was named for this matter can do this.");
        }
        if (mediators.hasTies(plan, by.username())) {
            throw new NotAllowed("You are on the team of this plan. Only a mediator without ties can do this.");
        }
        if ("yes".equals(fields.get("answer")) && !Boolean.TRUE.equals(fields.get("noTies"))) {
            throw new BadInput("noTies", "Confirm that you have no ties to anybody in it, or answer no.");
        }
        if ("no".equals(fields.get("answer"))) {
            mediators.end(matter);
        }
        if (fields.get("notes") instanceof String note && !note.isBlank()) {
            mediators.write(matter, by, note.strip());
        }
    }
}
