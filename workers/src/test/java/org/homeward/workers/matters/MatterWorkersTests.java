package org.homeward.workers.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.exception.JobError;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.homeward.access.Caller;
import org.homeward.access.Role;
import org.homeward.deadlines.DeadlineDesk;
import org.homeward.deadlines.LedgerEntry;
import org.homeward.fixtures.HomewardTest;
import org.homeward.matters.EventType;
import org.homeward.matters.Matter;
import org.homeward.matters.MatterDesk;
import org.homeward.plan.Intake;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
import org.homeward.workers.Jobs;
import org.homeward.workers.plan.RecordHeld;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HomewardTest
class MatterWorkersTests {

    private static final Caller SUE = new Caller("supervisor", "Sue", Set.of(Role.SUPERVISOR));

    @Autowired
    private OpenMatter open;

    @Autowired
    private StayMatter stay;

    @Autowired
    private CloseMatter close;

    @Autowired
    private EndMatter end;

    @Autowired
    private RecordHeld recordHeld;

    @Autowired
    private MatterDesk matters;

    @Autowired
    private DeadlineDesk deadlines;

    @Autowired
    private PlanDesk plans;

    private PlanId plan;

    @BeforeEach
    void openPlan() {
        var child = new Intake.ChildDetails("Robin", "Sample", LocalDate.of(2014, 5, 21), "en");
        plan = plans.open(new Intake(child, "US-IL", Map.of(), List.of(), null), null, SUE);
    }

    @Test
    void opensAMatterOnceAndCountsItsDays() {
        ActivatedJob job = Jobs.of("matters.open", "open-appeal");
        var input = new OpenMatter.Input(plan.value(), "decision-review-and-appeal", "service-appeal");

        assertThat(open.handle(job, input)).isEqualTo(open.handle(job, input));

        assertThat(matters.ofPlan(plan, SUE)).hasSize(1);
        assertThat(status("il.appeal-summary")).isEqualTo("running");
    }

    @Test
    void holdsAndReleasesAndEnds() {
        var id = UUID.fromString(
                open.handle(Jobs.of("matters.open", "a"), new OpenMatter.Input(plan.value(), "mediation", null))
                        .openedMatterId());

        stay.handle(Jobs.of("matters.stay", "b"), new StayMatter.Input(plan.value(), id, true));
        assertThat(one().onHold()).isTrue();
        stay.handle(Jobs.of("matters.stay", "c"), new StayMatter.Input(plan.value(), id, false));
        assertThat(one().onHold()).isFalse();
        end.handle(Jobs.of("matters.end", "d"), new EndMatter.Input(plan.value(), id, "decided-meanwhile"));
        end.handle(Jobs.of("matters.end", "e"), new EndMatter.Input(plan.value(), null, null));
        close.handle(Jobs.of("matters.close", "f"), new CloseMatter.Input(plan.value(), id, "withdrawn"));
        assertThat(one().outcome()).isEqualTo("Decided meanwhile");
    }

    @Test
    void meetsTheDateOfADecisionThatWasMade() {
        matters.raise(plan, EventType.SERVICE_REQUEST, Map.of("about", "Rides"), null, SUE);
        assertThat(status("il.service-decision")).isEqualTo("running");

        recordHeld.handle(Jobs.of("plan.record-held", "g"), new RecordHeld.Input(plan.value(), "il.service-decision"));

        assertThat(status("il.service-decision")).isEqualTo("met");
    }

    @Test
    void asksForHelpWithARuleThatNobodyKnows() {
        assertThatExceptionOfType(JobError.class)
                .isThrownBy(() -> recordHeld.handle(
                        Jobs.of("plan.record-held", "h"), new RecordHeld.Input(plan.value(), "il.no-rule")));
    }

    private Matter one() {
        return matters.ofPlan(plan, SUE).getFirst();
    }

    private String status(String rule) {
        return deadlines.ledger(plan).stream()
                .filter(entry -> entry.ruleId().equals(rule))
                .map(LedgerEntry::status)
                .findFirst()
                .orElse("none");
    }
}
