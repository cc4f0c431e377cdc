package org.homeward.acceptance;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/**
 * How long the tests of the whole stack wait, in one place.
 *
 * <p>The budgets suit a busy machine with two cores; {@code HOMEWARD_TEST_PATIENCE=2} doubles them on a slower one.
 */
public final class Budgets {

    /** From nothing to a healthy application. */
    public static final Duration START = scaled(Duration.ofMinutes(6));

    /** Until every part has gone after a stop or a kill. */
    public static final Duration STOP = scaled(Duration.ofSeconds(90));

    /** Until a part that was killed answers again. */
    public static final Duration RECOVERY = scaled(Duration.ofMinutes(4));

    /** Until the engine has moved on and the read model and the pages show it. */
    public static final Duration STEP = scaled(Duration.ofSeconds(60));

    private Budgets() {}

    /** Polls for a condition within a budget. */
    public static ConditionFactory within(Duration budget) {
        return Awaitility.await().atMost(budget).pollInterval(Duration.ofMillis(200));
    }

    private static Duration scaled(Duration budget) {
        String patience = System.getenv("HOMEWARD_TEST_PATIENCE");
        return patience == null ? budget : Duration.ofMillis((long) (budget.toMillis() * Double.parseDouble(patience)));
    }
}
