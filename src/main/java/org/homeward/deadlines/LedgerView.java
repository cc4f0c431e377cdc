package org.homeward.deadlines;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.homeward.access.Caller;
import org.homeward.access.Role;
import org.homeward.plan.PlanId;
import org.homeward.plan.PlanSection;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The ledger as other programs read it, and as a part of the plan's answer. */
@Component
public class LedgerView implements PlanSection {

    private final LedgerReader ledger;
    private final JsonMapper json;

    LedgerView(LedgerReader ledger, JsonMapper json) {
        this.ledger = ledger;
        this.json = json;
    }

    @Override
    public String name() {
        return "deadlines";
    }

    /** The dates that run, in short; staff and the family see them, partners at the table do not. */
    @Override
    public List<Map<String, Object>> of(PlanId planId, Caller caller) {
        return maySee(caller)
                ? ledger.read(planId).stream()
                        .filter(LedgerEntry::isOpen)
                        .map(LedgerView::inShort)
                        .toList()
                : List.of();
    }

    /** Every rule of the plan with all that is known about it. */
    public List<Map<String, Object>> whole(PlanId planId, Caller caller) {
        return maySee(caller) ? ledger.read(planId).stream().map(this::flat).toList() : List.of();
    }

    public static boolean maySee(Caller caller) {
        return caller.isStaff() || caller.has(Role.FAMILY);
    }

    private static Map<String, Object> inShort(LedgerEntry entry) {
        var fields = new LinkedHashMap<String, Object>();
        Deadline deadline = Objects.requireNonNull(entry.deadline());
        fields.put("ruleId", entry.ruleId());
        fields.put("title", entry.title());
        fields.put("dueDate", deadline.dueDate());
        if (deadline.dueAt() != null) {
            fields.put("dueAt", deadline.dueAt());
        }
        fields.put("status", entry.status());
        if (deadline.daysLate() != null) {
            fields.put("daysLate", deadline.daysLate());
        }
        return fields;
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> flat(LedgerEntry entry) {
        var flat = new LinkedHashMap<String, Object>();
        flat.put("ruleId", entry.ruleId());
        flat.put("title", entry.title());
        if (entry.deadline() != null) {
            flat.putAll(json.convertValue(entry.deadline(), Map.class));
        }
        flat.put("status", entry.status());
        LedgerEntry.Earlier moved = entry.movedFrom();
        if (moved != null) {
            flat.put("moved", Map.of("from", moved.dueDate(), "at", moved.at(), "reason", moved.reason()));
        }
        flat.put("missingFacts", entry.missingFacts());
        flat.put("ruleVersion", entry.ruleVersion());
        flat.put("facts", entry.facts());
        flat.put("since", entry.since());
        flat.put("history", entry.history());
        return flat;
    }
}
