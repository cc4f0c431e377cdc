package org.homeward.exporter.handlers;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** All kinds of records that the read model knows; every other kind is left alone. */
public final class Handlers {

    /**
     * In the order in which a batch writes them: instances before the variable that names their plan, that before the
     * tasks that inherit it.
     */
    private static final List<RecordHandler<?>> IN_ORDER = List.of(
            new ProcessHandler(),
            new FormHandler(),
            new DecisionRequirementsHandler(),
            new DecisionHandler(),
            new ProcessInstanceHandler(),
            new VariableHandler(),
            new UserTaskHandler(),
            new JobHandler(),
            new IncidentHandler(),
            new TimerHandler(),
            new MessageSubscriptionHandler(),
            new DecisionEvaluationHandler());

    private static final Map<ValueType, RecordHandler<?>> BY_KIND = byKind();

    private Handlers() {}

    /** Whether records of this kind leave rows. */
    public static boolean know(ValueType kind) {
        return BY_KIND.containsKey(kind);
    }

    /** The rows of these records, in writing order, one group of statements per kind. */
    public static List<Rows> rowsOf(Iterable<Record<?>> records) {
        Map<ValueType, Rows> rows = new EnumMap<>(ValueType.class);
        for (Record<?> record : records) {
            RecordHandler<?> handler = BY_KIND.get(record.getValueType());
            if (handler != null) {
                handler.write(record, rows.computeIfAbsent(handler.kind(), kind -> new Rows()));
            }
        }
        List<Rows> inOrder = new ArrayList<>();
        for (RecordHandler<?> handler : IN_ORDER) {
            if (rows.containsKey(handler.kind())) {
                inOrder.add(rows.get(handler.kind()));
            }
        }
        return inOrder;
    }

    private static Map<ValueType, RecordHandler<?>> byKind() {
        Map<ValueType, RecordHandler<?>> handlers = new EnumMap<>(ValueType.class);
        for (RecordHandler<?> handler : IN_ORDER) {
            handlers.put(handler.kind(), handler);
        }
        return handlers;
    }
}
