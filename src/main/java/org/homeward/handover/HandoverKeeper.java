package org.homeward.handover;

import java.util.Map;
import org.homeward.access.BadInput;
import org.homeward.access.Caller;
import org.homeward.matters.MatterId;
import org.homeward.plan.PlanId;
import org.homeward.plan.RecordKeeper;
import org.homeward.plan.TaskAnswers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Takes in who takes over and what they answer. */
@Component
class HandoverKeeper implements RecordKeeper {

    private final ObjectProvider<HandoverDesk> desk;

    HandoverKeeper(ObjectProvider<HandoverDesk> desk) {
        this.desk = desk;
    }

    @Override
    public String place() {
        return "handover";
    }

    @Override
    public void keep(PlanId plan, TaskAnswers task, Map<String, Object> fields, Caller by) {
        MatterId matter = MatterId.parse(task.about("matterId")).orElseThrow();
        HandoverDesk handovers = desk.getObject();
        boolean named = fields.get("receiver") instanceof String;
        if ("self".equals(fields.get("supervisorTakes"))) {
            handovers.takenBy(plan, matter, by);
        } else if ("another".equals(fields.get("supervisorTakes")) && !named) {
            throw new BadInput("receiver", "Enter the user name of the person you ask.");
        } else if (fields.get("answer") instanceof String answer) {
            answer(plan, matter, answer.equals("yes"), Boolean.TRUE.equals(fields.get("packetRead")), by);
        } else if (fields.get("receiver") instanceof String name) {
            handovers.name(plan, matter, name);
        }
        if (fields.get("backup") instanceof String backup) {
            handovers.standIn(matter, backup);
        }
    }

    private void answer(PlanId plan, MatterId matter, boolean accepted, boolean read, Caller by) {
        if (accepted && !read) {
            throw new BadInput("packetRead", "Read the packet first, then take the plan over.");
        }
        desk.getObject().answer(plan, matter, accepted, by);
    }
}
