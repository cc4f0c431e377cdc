package org.homeward.exporter.handlers;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.VariableIntent;
import io.camunda.zeebe.protocol.record.value.VariableRecordValue;
import java.util.UUID;
import java.util.regex.Pattern;

/** Process variables; the one called {@code planId} says which plan an instance, its children and tasks belong to. */
final class VariableHandler extends RecordHandler<VariableRecordValue> {

    private static final Pattern PLAN_ID =
            Pattern.compile("\"(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})\"");

    private static final String VARIABLE = """
            insert into engine.variable (scope_key, name, process_instance_key, value, updated_at)
            values (?, ?, ?, ?, ?)
            on conflict (scope_key, name) do update set value = excluded.value, updated_at = excluded.updated_at
            """;

    private static final String FAMILY = """
            with recursive family (key) as (
                select ?::bigint
                union
                select child.key from engine.process_instance child join family on child.parent_key = family.key)
            """;

    private static final String PLAN_OF_INSTANCES = FAMILY + """
            update engine.process_instance set plan_id = ?
            where key in (select key from family)
            """;

    private static final String PLAN_OF_TASKS = FAMILY + """
            update engine.user_task set plan_id = ?
            where process_instance_key in (select key from family)
            """;

    VariableHandler() {
        super(ValueType.VARIABLE, VariableRecordValue.class);
    }

    @Override
    protected void write(Record<?> record, VariableRecordValue variable, Rows rows) {
        // MIGRATED carries no value.
        if (record.getIntent() != VariableIntent.CREATED && record.getIntent() != VariableIntent.UPDATED) {
            return;
        }
        long instance = variable.getProcessInstanceKey();
        rows.add(
                VARIABLE, variable.getScopeKey(), variable.getName(), instance, variable.getValue(), Values.at(record));
        UUID plan = variable.getScopeKey() == instance && variable.getName().equals("planId")
                ? plan(variable.getValue())
                : null;
        if (plan != null) {
            rows.add(PLAN_OF_INSTANCES, instance, plan);
            rows.add(PLAN_OF_TASKS, instance, plan);
        }
    }

    private static UUID plan(String json) {
        var matcher = PLAN_ID.matcher(json);
        return matcher.matches() ? UUID.fromString(matcher.group(1)) : null;
    }
}
