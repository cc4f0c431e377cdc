package org.homeward.journeys.engine;

import io.camunda.zeebe.exporter.api.Exporter;
import io.camunda.zeebe.exporter.api.context.Controller;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;

/** The exporter of a broker under test: hands every event to {@link HostedBroker}. */
public final class RecordSender implements Exporter {

    private Controller controller;

    @Override
    public void open(Controller opened) {
        controller = opened;
    }

    @Override
    public void export(Record<?> record) {
        if (record.getRecordType() == RecordType.EVENT) {
            HostedBroker.exported(record.toJson());
        }
        controller.updateLastExportedRecordPosition(record.getPosition());
    }
}
