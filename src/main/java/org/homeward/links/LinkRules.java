package org.homeward.links;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.homeward.policy.Decisions;
import org.homeward.tasks.Task;
import org.springframework.stereotype.Component;

/** Which tasks may be answered through a link, and for how long it holds; the table {@code one-task-link}. */
@Component
class LinkRules {

    private final Decisions decisions;

    LinkRules(Decisions decisions) {
        this.decisions = decisions;
    }

    /** How long a link to this task holds; empty for tasks that need more than their form. */
    Optional<Duration> holds(Task task) {
        String period = decisions.word("one-task-link", Map.of("task", task.elementId()));
        return period.isEmpty() ? Optional.empty() : Optional.of(Duration.parse(period));
    }
}
