package org.homeward.deadlines;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** Staff and the family see the dates; partners at the table do not. */
    @Override
    public List<Map<String, Object>> of(PlanId planId, Caller caller) {
        return maySee(caller) ? ledger.read(planId).stream().map(this::flat).toList() : List.of();
    }

    public static boolean maySee(Caller caller) {
        return caller.isStaff() || caller.has(Role.FAMILY);
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
        flat.put("missingFacts", entry.missingFacts());
        flat.put("ruleVersion", entry.ruleVersion());
        flat.put("facts", entry.facts());
        flat.put("since", entry.since());
        flat.put("history", entry.history());
        return flat;
    }
}
