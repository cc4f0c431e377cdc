package org.homeward.workers.plan;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Arrays;
import java.util.UUID;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
import org.homeward.plan.Stage;
import org.homeward.workers.JobLog;
import org.homeward.workers.Nothing;
import org.homeward.workers.Trouble;
import org.springframework.stereotype.Component;

/** Moves the plan to the stage that the model's element names, when that element begins. */
@Component
public class EnterStage {

    private final PlanDesk plans;
    private final JobLog log;

    EnterStage(PlanDesk plans, JobLog log) {
        this.plans = plans;
        this.log = log;
    }

    @JobWorker(type = "plan.enter-stage")
    public Nothing handle(ActivatedJob job, @VariablesAsType Input in) {
        return log.once(job, Nothing.class, key -> {
            plans.enterStage(new PlanId(in.planId()), stage(in.stage()), key, job.getElementId());
            return new Nothing();
        });
    }

    private static Stage stage(String code) {
        return Arrays.stream(Stage.values())
                .filter(stage -> stage.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Trouble.needsHelp("The model names the stage \"" + code
                        + "\", which Homeward does not know. Correct the variable stage and try again."));
    }

    public record Input(UUID planId, String stage) {}
}
