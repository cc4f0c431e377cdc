package org.homeward.exporter.handlers;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.DecisionEvaluationIntent;
import io.camunda.zeebe.protocol.record.value.DecisionEvaluationRecordValue;
import io.camunda.zeebe.protocol.record.value.EvaluatedDecisionValue;
import io.camunda.zeebe.protocol.record.value.MatchedRuleValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A decision that was taken: what came out, and for every table on the way what went in and which rows matched. */
final class DecisionEvaluationHandler extends RecordHandler<DecisionEvaluationRecordValue> {

    private static final String EVALUATION = """
            insert into engine.decision_evaluation (key, decision_id, decision_name, decision_version,
                process_instance_key, element_instance_key, element_id, output, evaluated, failed, failure, evaluated_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (key) do nothing
            """;

    DecisionEvaluationHandler() {
        super(ValueType.DECISION_EVALUATION, DecisionEvaluationRecordValue.class);
    }

    @Override
    protected void write(Record<?> record, DecisionEvaluationRecordValue evaluation, Rows rows) {
        boolean failed = record.getIntent() == DecisionEvaluationIntent.FAILED;
        if (!failed && record.getIntent() != DecisionEvaluationIntent.EVALUATED) {
            return;
        }
        rows.add(
                EVALUATION,
                record.getKey(),
                evaluation.getDecisionId(),
                evaluation.getDecisionName(),
                evaluation.getDecisionVersion(),
                Values.key(evaluation.getProcessInstanceKey()),
                Values.key(evaluation.getElementInstanceKey()),
                Values.text(evaluation.getElementId()),
                Values.text(evaluation.getDecisionOutput()),
                Json.write(evaluation.getEvaluatedDecisions().stream()
                        .map(DecisionEvaluationHandler::evaluated)
                        .toList()),
                failed,
                Values.text(evaluation.getEvaluationFailureMessage()),
                Values.at(record));
    }

    private static Map<String, Object> evaluated(EvaluatedDecisionValue decision) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("decisionId", decision.getDecisionId());
        json.put("decisionName", decision.getDecisionName());
        json.put("decisionKey", decision.getDecisionKey());
        json.put("decisionVersion", decision.getDecisionVersion());
        json.put("decisionType", decision.getDecisionType());
        json.put("output", new Json.Ready(decision.getDecisionOutput()));
        json.put(
                "inputs",
                decision.getEvaluatedInputs().stream()
                        .map(input -> named(input.getInputId(), input.getInputName(), input.getInputValue()))
                        .toList());
        json.put(
                "matchedRules",
                decision.getMatchedRules().stream()
                        .map(DecisionEvaluationHandler::matched)
                        .toList());
        return json;
    }

    private static Map<String, Object> matched(MatchedRuleValue rule) {
        List<Map<String, Object>> outputs = rule.getEvaluatedOutputs().stream()
                .map(output -> named(output.getOutputId(), output.getOutputName(), output.getOutputValue()))
                .toList();
        return Map.of("ruleId", rule.getRuleId(), "ruleIndex", rule.getRuleIndex(), "outputs", outputs);
    }

    private static Map<String, Object> named(String id, String name, String value) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", id);
        json.put("name", name);
        json.put("value", new Json.Ready(value));
        return json;
    }
}
