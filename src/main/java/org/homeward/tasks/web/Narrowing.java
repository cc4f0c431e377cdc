package org.homeward.tasks.web;

import java.util.Arrays;
import java.util.Optional;
import org.homeward.plan.Stage;
import org.homeward.tasks.TaskFilter;
import org.jspecify.annotations.Nullable;

/**
 * How a person narrows the tasklist, as it stands in the address; what cannot be read narrows nothing.
 *
 * @param show the tab, see {@link Shown}
 * @param step a process id
 * @param stage a stage's code
 * @param within days until due: 0 is today
 */
public record Narrowing(
        @Nullable String show,
        @Nullable String step,
        @Nullable String stage,
        @Nullable String within) {

    private static final int LONGEST = 100;
    private static final int MOST_DAYS = 365;

    Shown shown() {
        return Shown.of(show);
    }

    TaskFilter filter(String username) {
        return shown().filter(username).narrowed(process(), stageOrNull(), days());
    }

    /** Whether anything but the tab was chosen. */
    public boolean isNarrow() {
        return process() != null || stageOrNull() != null || days() != null;
    }

    /** The process id, or null. */
    public @Nullable String process() {
        return step == null || step.isBlank() || step.length() > LONGEST || step.indexOf('\0') >= 0 ? null : step;
    }

    private @Nullable Stage stageOrNull() {
        return Arrays.stream(Stage.values())
                .filter(one -> one.code().equals(stage))
                .findFirst()
                .orElse(null);
    }

    /** The stage's code, or null. */
    public @Nullable String stageCode() {
        return Optional.ofNullable(stageOrNull()).map(Stage::code).orElse(null);
    }

    /** Days from now, or null. */
    public @Nullable Integer days() {
        try {
            int days = within == null || within.isBlank() ? -1 : Integer.parseInt(within);
            return days >= 0 && days <= MOST_DAYS ? days : null;
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }
}
