package org.homeward.plan.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.homeward.plan.PlanSummary;

/** The API's answer for one plan; other modules add their sections. */
final class PlanAnswer {

    private PlanAnswer() {}

    static Map<String, Object> of(PlanSummary plan) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("planId", plan.planId().toString());
        answer.put("stage", plan.stage().code());
        answer.put("status", plan.status().code());
        answer.put("jurisdiction", plan.jurisdiction());
        answer.put("version", plan.version());
        answer.put("child", plan.child());
        answer.put("team", plan.team());
        answer.put("goals", plan.goals());
        answer.put("consents", plan.consents());
        answer.put("concerns", plan.concerns());
        answer.put("openedAt", plan.openedAt());
        answer.put("closedAt", plan.closedAt());
        answer.put("closeReason", plan.closeReason());
        return answer;
    }
}
