package org.homeward.exporter.handlers;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.FormIntent;
import io.camunda.zeebe.protocol.record.value.deployment.Form;
import java.nio.charset.StandardCharsets;

/** A deployed form; one that is deleted stays, because completed tasks are shown in its words. */
final class FormHandler extends RecordHandler<Form> {

    private static final String FORM = """
            insert into engine.form (key, form_id, version, resource_name, schema)
            values (?, ?, ?, ?, ?) on conflict (key) do nothing
            """;

    FormHandler() {
        super(ValueType.FORM, Form.class);
    }

    @Override
    protected void write(Record<?> record, Form form, Rows rows) {
        if (record.getIntent() == FormIntent.CREATED) {
            rows.add(
                    FORM,
                    form.getFormKey(),
                    form.getFormId(),
                    form.getVersion(),
                    form.getResourceName(),
                    new String(form.getResource(), StandardCharsets.UTF_8));
        }
    }
}
