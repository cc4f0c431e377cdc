package org.homeward.journeys.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What a search sees while the engine's records come in. */
class RecordReaderTests {

    private static final String RECORD = """
            {"valueType": "PROCESS_INSTANCE", "intent": "ELEMENT_ACTIVATED", "key": %d, "timestamp": 0, "value": {
              "bpmnElementType": "USER_TASK", "elementId": "draft-plan", "bpmnProcessId": "plan-drafting",
              "processDefinitionKey": 1, "processInstanceKey": 2, "flowScopeKey": 2}}
            """;

    private final Rows rows = new Rows();
    private final RecordReader reader = new RecordReader(rows, new Coverage());

    @Test
    void showsRowsWholeOrNotAtAll() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var reading = CompletableFuture.runAsync(this::readMany, threads);
            while (!reading.isDone()) {
                assertThat(rows.all(Rows.ELEMENTS)).allMatch(row -> row.has("state"));
            }
            reading.join();
        }
        assertThat(rows.all(Rows.ELEMENTS)).hasSize(2000);
    }

    private void readMany() {
        for (int key = 0; key < 2000; key++) {
            reader.read(RECORD.formatted(key));
        }
    }
}
