package org.homeward.plan;

import java.util.List;
import java.util.Map;
import org.homeward.access.Caller;
import org.jspecify.annotations.Nullable;

/** Takes the events of a plan that other modules answer; the plan itself takes changes and closing. */
public interface EventTaker {

    /** The types it takes, as they stand in the API. */
    List<String> types();

    /**
     * Takes an event; throws {@link org.homeward.access.BadInput} with the fields that need a correction.
     *
     * @param requestKey the caller's Idempotency-Key: the same key again changes nothing
     */
    void take(PlanId plan, String type, Map<String, Object> data, @Nullable String requestKey, Caller by);
}
