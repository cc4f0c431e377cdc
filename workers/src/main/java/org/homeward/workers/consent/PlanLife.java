package org.homeward.workers.consent;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.homeward.consent.AskAgainRule;
import org.homeward.consent.ConsentLives;
import org.homeward.consent.Life;
import org.homeward.workers.EngineTime;
import org.homeward.workers.JobLog;
import org.homeward.workers.Trouble;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Finds when a consent ends and when it is asked for again, by the table's rows. */
@Component
public class PlanLife {

    private final ConsentLives lives;
    private final JobLog log;
    private final ZoneId zone;

    PlanLife(ConsentLives lives, JobLog log, @Value("${homeward.zone}") ZoneId zone) {
        this.lives = lives;
        this.log = log;
        this.zone = zone;
    }

    @JobWorker(type = "consent.plan-life")
    public Done handle(ActivatedJob job, @VariablesAsType Input in) {
        List<AskAgainRule> rules = in.askAgainRules() == null ? List.of() : in.askAgainRules();
        return log.once(job, Done.class, key -> {
            try {
                Life life = lives.plan(in.consentId(), rules);
                return new Done(at(life.endsOn()), at(life.askAgainOn()), life.why());
            } catch (DateTimeException noPeriod) {
                throw Trouble.needsHelp("A row of the table \"consent-ask-again\" has no period such as P30D under"
                        + " \"How long before\". Correct the table, or the variable askAgainRules, and try again.");
            }
        });
    }

    private String at(LocalDate day) {
        return EngineTime.of(day.atStartOfDay(zone));
    }

    public record Input(UUID consentId, @Nullable List<AskAgainRule> askAgainRules) {}

    public record Done(String consentEndsAt, String askAgainAt, String askAgainWhy) {}
}
