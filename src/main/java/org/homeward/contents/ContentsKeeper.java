package org.homeward.contents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.homeward.access.Caller;
import org.homeward.plan.PlanId;
import org.homeward.plan.RecordKeeper;
import org.homeward.plan.TaskAnswers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes in what is drafted in tasks, and gives a form what the plan says already. */
@Component
class ContentsKeeper implements RecordKeeper {

    private final FormList lists;
    private final GoalSteps steps;
    private final ItemStore store;
    private final ContentsRule rule;

    ContentsKeeper(FormList lists, GoalSteps steps, ItemStore store, ContentsRule rule) {
        this.lists = lists;
        this.steps = steps;
        this.store = store;
        this.rule = rule;
    }

    @Override
    public String place() {
        return "contents";
    }

    @Override
    public void keep(PlanId plan, TaskAnswers task, Map<String, Object> fields, Caller by) {
        Long basis = basis(fields.get(FormParts.BASIS));
        List<Map<String, Object>> goals = rows(fields.get("goals"));
        if (fields.containsKey("goals")) {
            goals(plan, goals, basis, by);
        }
        FormParts.lists().forEach((list, kind) -> {
            if (kind != ItemKind.GOAL && fields.containsKey(list)) {
                lists.take(plan, kind, list, rows(fields.get(list)), basis, by);
            }
        });
        if (fields.get(FormParts.SUMMARY) instanceof String text) {
            lists.take(plan, ItemKind.SUMMARY, FormParts.SUMMARY, List.of(summary(plan, text)), basis, by);
        }
    }

    /** Goals with the next step of each; the steps of goals that are gone go too. */
    void goals(PlanId plan, List<Map<String, Object>> rows, @Nullable Long basis, Caller by) {
        List<UUID> ids = lists.take(plan, ItemKind.GOAL, "goals", rows, basis, by);
        for (int i = 0; i < ids.size(); i++) {
            if (rows.get(i).get("milestone") instanceof String step) {
                steps.next(plan, ids.get(i), step, by);
            }
        }
        steps.followGoals(plan, by);
    }

    /** There is one summary, whatever it says. */
    private Map<String, Object> summary(PlanId plan, String text) {
        var row = new HashMap<String, Object>(Map.of("text", text));
        store.now(plan, ItemStore.EVERYTHING).stream()
                .filter(item -> item.kind() == ItemKind.SUMMARY && item.category() == null)
                .findFirst()
                .ifPresent(item -> row.put(FormList.ITEM, item.id().toString()));
        return row;
    }

    @Override
    public Map<String, Object> known(PlanId plan, Map<String, Object> about, Caller caller) {
        List<PlanItem> all = store.now(plan, rule.of(caller));
        var known = new LinkedHashMap<String, Object>();
        var parts = new ArrayList<String>();
        known.put(FormParts.BASIS, Long.toString(store.newest(plan)));
        known.put(FormParts.PARTS, parts);
        FormParts.lists().forEach((list, kind) -> {
            List<Map<String, Object>> rows = all.stream()
                    .filter(item -> item.kind() == kind && item.category() == null)
                    .map(item -> row(item, all))
                    .toList();
            if (!rows.isEmpty()) {
                known.put(list, rows);
                if (kind != ItemKind.GOAL) {
                    parts.add(list);
                }
            }
        });
        all.stream()
                .filter(item -> item.kind() == ItemKind.SUMMARY && item.category() == null)
                .findFirst()
                .ifPresent(item -> known.put(FormParts.SUMMARY, item.fields().getOrDefault("text", "")));
        return known;
    }

    private static Map<String, Object> row(PlanItem item, List<PlanItem> all) {
        var row = new LinkedHashMap<String, Object>(item.fields());
        row.put(FormList.ITEM, item.id().toString());
        if (item.kind() == ItemKind.GOAL) {
            all.stream()
                    .filter(step -> step.kind() == ItemKind.MILESTONE && step.isOpen() && step.leadsTo(item))
                    .findFirst()
                    .ifPresent(step -> row.put("milestone", step.heading()));
        }
        return row;
    }

    private static @Nullable Long basis(@Nullable Object sent) {
        String text = sent == null ? "" : sent.toString();
        return text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    @SuppressWarnings("unchecked") // rows of a form's dynamic list are JSON objects
    static List<Map<String, Object>> rows(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream()
                        .filter(Map.class::isInstance)
                        .map(row -> (Map<String, Object>) row)
                        .toList()
                : List.of();
    }
}
