package org.homeward.journeys.engine;

import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import tools.jackson.databind.node.ObjectNode;

/** Rows of models, of their instances, and of the elements that instances passed. */
final class InstanceRows {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    private final Rows rows;
    private final Coverage coverage;

    InstanceRows(Rows rows, Coverage coverage) {
        this.rows = rows;
        this.coverage = coverage;
    }

    void definition(EngineRecord record) {
        if (!record.intent().equals("CREATED")) {
            return;
        }
        byte[] xml = Base64.getDecoder().decode(record.at("resource"));
        Map<String, String> names = names(xml);
        ObjectNode row = rows.row(Rows.DEFINITIONS, record.at("processDefinitionKey"));
        record.copy(row, "version", "resourceName", "versionTag");
        record.copyProcess(row);
        row.put("name", names.get(record.at("bpmnProcessId"))).put("hasStartForm", false);
        row.put("xml", new String(xml, java.nio.charset.StandardCharsets.UTF_8));
        row.set("names", row.objectNode());
        names.forEach((id, name) -> ((ObjectNode) row.get("names")).put(id, name));
    }

    void element(EngineRecord record) {
        String type = record.at("bpmnElementType");
        coverage.saw(record);
        if (type.equals("PROCESS")) {
            instance(record);
        } else if (type.equals("SEQUENCE_FLOW")) {
            flow(record);
        } else if (record.intent().startsWith("ELEMENT_")) {
            ObjectNode row = rows.row(Rows.ELEMENTS, record.key());
            row.put("elementInstanceKey", record.key()).put("type", type);
            record.copy(row, "elementId");
            record.copyProcess(row);
            row.put("elementName", name(record, record.at("elementId")));
            state(row, record);
        }
    }

    private void instance(EngineRecord record) {
        ObjectNode row = rows.row(Rows.INSTANCES, record.key());
        record.copyProcess(row);
        record.copyKeys(row, "parentProcessInstanceKey", "parentElementInstanceKey");
        row.put("processDefinitionName", name(record, record.at("bpmnProcessId")));
        row.set("processDefinitionVersion", record.value().path("version"));
        row.set("tags", row.arrayNode());
        state(row, record);
    }

    private void flow(EngineRecord record) {
        ObjectNode row = rows.row(Rows.FLOWS, record.at("processInstanceKey") + "_" + record.at("elementId"));
        record.copyProcess(row);
        row.put("sequenceFlowId", row.path("processInstanceKey").asString() + "_" + record.at("elementId"));
        record.copy(row, "elementId");
    }

    private static void state(ObjectNode row, EngineRecord record) {
        if (!row.has("startDate")) {
            row.put("startDate", record.time()).put("hasIncident", false);
            row.putNull("incidentKey");
        }
        switch (record.intent()) {
            case "ELEMENT_COMPLETED" -> row.put("state", "COMPLETED").put("endDate", record.time());
            case "ELEMENT_TERMINATED" -> row.put("state", "TERMINATED").put("endDate", record.time());
            default -> row.put("state", "ACTIVE");
        }
    }

    private String name(EngineRecord record, String id) {
        return rows.find(Rows.DEFINITIONS, record.at("processDefinitionKey"))
                .map(definition -> definition.path("names").path(id).asString(""))
                .filter(name -> !name.isEmpty())
                .orElse(id);
    }

    /** The records of this engine know elements by their ids only. */
    private static Map<String, String> names(byte[] xml) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            var all = factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml))
                    .getElementsByTagNameNS(BPMN, "*");
            var names = new HashMap<String, String>();
            for (int i = 0; i < all.getLength(); i++) {
                if (all.item(i) instanceof Element element && element.hasAttribute("name")) {
                    names.put(element.getAttribute("id"), element.getAttribute("name"));
                }
            }
            return names;
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }
}
