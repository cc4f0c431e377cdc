package org.homeward.deadlines.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.homeward.access.BadInput;
import org.homeward.access.CurrentCaller;
import org.homeward.access.NotAllowed;
import org.homeward.access.NotVisible;
import org.homeward.deadlines.Answer;
import org.homeward.deadlines.DeadlineDesk;
import org.homeward.deadlines.LedgerView;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Deadlines for other programs: worked out from facts alone, and those of a plan. */
@RestController
class DeadlineApi {

    private final DeadlineDesk desk;
    private final LedgerView ledger;
    private final PlanDesk plans;
    private final CurrentCaller caller;
    private final Clock clock;

    DeadlineApi(DeadlineDesk desk, LedgerView ledger, PlanDesk plans, CurrentCaller caller, Clock clock) {
        this.desk = desk;
        this.ledger = ledger;
        this.plans = plans;
        this.caller = caller;
        this.clock = clock;
    }

    @PostMapping("/api/deadlines/preview")
    Answer preview(@RequestBody Question question) {
        if (question.jurisdiction() == null) {
            throw new BadInput("jurisdiction", "Name the jurisdiction, for example US-IL.");
        }
        return desk.preview(
                question.jurisdiction(),
                question.facts() == null ? Map.of() : question.facts(),
                AsOf.read(question.asOf(), clock));
    }

    @GetMapping("/api/plans/{id}/deadlines")
    List<Map<String, Object>> ofPlan(@PathVariable String id) {
        PlanId plan = PlanId.parse(id).orElseThrow(() -> new NotVisible("No such plan"));
        plans.requireVisible(plan, caller.get());
        if (!LedgerView.maySee(caller.get())) {
            throw new NotAllowed("The deadlines of a plan are for its staff and the family.");
        }
        return ledger.whole(plan, caller.get());
    }

    record Question(
            @Nullable String jurisdiction,
            @Nullable Map<String, Object> facts,
            @Nullable String asOf) {}
}
