package org.homeward.workers.progress;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.homeward.plan.PlanId;
import org.homeward.progress.GoalToCheck;
import org.homeward.progress.ProgressDesk;
import org.homeward.workers.JobLog;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists the plan's goals by id, with the group that is asked about each. */
@Component
public class ListGoals {

    private final ProgressDesk progress;
    private final JobLog log;

    ListGoals(ProgressDesk progress, JobLog log) {
        this.progress = progress;
        this.log = log;
    }

    @JobWorker(type = "progress.list-goals")
    public Done handle(ActivatedJob job, @VariablesAsType Input in) {
        return log.once(job, Done.class, key -> new Done(progress.goalsToCheck(new PlanId(in.planId()), groups(in))));
    }

    private static Map<String, String> groups(Input in) {
        var groups = new LinkedHashMap<String, String>();
        if (in.requiredDisciplines() != null) {
            in.requiredDisciplines().forEach(seat -> groups.put(seat.discipline(), seat.group()));
        }
        return groups;
    }

    public record Seat(String discipline, String group) {}

    public record Input(UUID planId, @Nullable List<Seat> requiredDisciplines) {}

    public record Done(List<GoalToCheck> goalsToCheck) {}
}
