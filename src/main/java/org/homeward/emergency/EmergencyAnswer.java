package org.homeward.emergency;

import java.time.Instant;
import java.util.UUID;
import org.homeward.plan.PlanId;

/** What came of looking for a child. A plan that stays hidden and one that does not exist are the same answer. */
public sealed interface EmergencyAnswer {

    /** The plan is open until then. */
    record Opened(UUID id, PlanId planId, Instant until) implements EmergencyAnswer {}

    /** The person may see this plan anyway; nothing was opened. */
    record Yours(PlanId planId) implements EmergencyAnswer {}

    record NotFound() implements EmergencyAnswer {}

    /** Looked too often; the next look is possible from then on. */
    record TooOften(Instant again) implements EmergencyAnswer {}
}
