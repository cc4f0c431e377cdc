package org.homeward.contents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.homeward.access.Caller;
import org.homeward.plan.PlanId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The steps on the way to a goal, as those who work on it tell. */
@Component
@Transactional
public class GoalSteps {

    private final ItemStore store;
    private final Clock clock;

    GoalSteps(ItemStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The next step was reached; the day and how we know are kept. */
    public void reached(PlanId plan, UUID goal, @Nullable String evidence, Caller by) {
        next(plan, goal).ifPresent(step -> {
            var fields = new HashMap<>(step.fields());
            fields.put("state", "reached");
            fields.put("reachedOn", LocalDate.now(clock).toString());
            String seen = WordingCheck.clean(evidence);
            if (seen != null) {
                fields.put("evidence", seen);
            }
            reword(plan, step, fields, by);
        });
    }

    /** What the next step is called from now on; a goal without one gets it. */
    public void next(PlanId plan, UUID goal, String title, Caller by) {
        String words = WordingCheck.clean(title);
        List<PlanItem> all = store.now(plan, ItemStore.EVERYTHING);
        Optional<PlanItem> about =
                all.stream().filter(item -> item.id().equals(goal)).findFirst();
        if (words == null || about.isEmpty()) {
            return;
        }
        List<PlanItem> open = open(all, goal);
        if (open.stream().anyMatch(step -> words.equals(step.text("title")))) {
            return;
        }
        if (!open.isEmpty()) {
            var fields = new HashMap<>(open.getFirst().fields());
            fields.put("title", words);
            reword(plan, open.getFirst(), fields, by);
            return;
        }
        var fields = new HashMap<>(Map.of("goal", goal.toString(), "title", words, "state", "open"));
        String owner = about.get().text("owner");
        if (owner != null) {
            fields.put("owner", owner);
        }
        var wording = new Wording(fields, about.get().category(), null);
        UUID id = store.begin(plan, ItemKind.MILESTONE, null, by).orElseThrow();
        store.add(plan, id, ItemKind.MILESTONE, 1, all.size(), wording, false, by);
    }

    /** The steps of goals that are no longer in the plan go with them. */
    void followGoals(PlanId plan, Caller by) {
        List<PlanItem> all = store.now(plan, ItemStore.EVERYTHING);
        all.stream()
                .filter(step -> step.kind() == ItemKind.MILESTONE && step.text("goal") != null)
                .filter(step -> all.stream().noneMatch(step::leadsTo))
                .forEach(step -> store.add(
                        plan,
                        step.id(),
                        step.kind(),
                        step.revision() + 1,
                        step.position(),
                        new Wording(step.fields(), step.category(), null),
                        true,
                        by));
    }

    private void reword(PlanId plan, PlanItem step, Map<String, String> fields, Caller by) {
        var wording = new Wording(fields, step.category(), null);
        store.add(plan, step.id(), step.kind(), step.revision() + 1, step.position(), wording, false, by);
    }

    private Optional<PlanItem> next(PlanId plan, UUID goal) {
        return open(store.now(plan, ItemStore.EVERYTHING), goal).stream().findFirst();
    }

    private static List<PlanItem> open(List<PlanItem> all, UUID goal) {
        return all.stream()
                .filter(item -> item.kind() == ItemKind.MILESTONE && item.isOpen())
                .filter(item -> goal.toString().equals(item.text("goal")))
                .toList();
    }
}
