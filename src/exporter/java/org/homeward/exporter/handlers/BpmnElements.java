package org.homeward.exporter.handlers;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the elements of one process out of its BPMN file. */
final class BpmnElements {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final Set<String> OTHERS =
            Set.of("process", "task", "subProcess", "adHocSubProcess", "transaction", "callActivity", "sequenceFlow");
    private static final XMLInputFactory XML = secureFactory();

    private BpmnElements() {}

    /** An element under the engine's name for its type. */
    record Element(String id, String name, String type, String documentation) {

        private Element documentedBy(String text) {
            return new Element(id, name, type, documentation == null ? Values.text(text.strip()) : documentation);
        }
    }

    static List<Element> of(byte[] model, String processId) {
        try {
            XMLStreamReader reader = XML.createXMLStreamReader(new ByteArrayInputStream(model));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("process")
                        && processId.equals(reader.getAttributeValue(null, "id"))) {
                    return elementsWithin(reader);
                }
            }
            return List.of();
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException("The model of process " + processId + " is not readable XML", e);
        }
    }

    private static List<Element> elementsWithin(XMLStreamReader reader) throws XMLStreamException {
        List<Element> elements = new ArrayList<>();
        // The open tags from the process inwards: the index of the element a tag stands for, or -1.
        List<Integer> open = new ArrayList<>();
        int event = reader.getEventType();
        do {
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (isDocumentation(reader)) {
                    int owner = open.isEmpty() ? -1 : open.getLast();
                    String text = reader.getElementText();
                    if (owner >= 0) {
                        elements.set(owner, elements.get(owner).documentedBy(text));
                    }
                } else if (isElement(reader)) {
                    elements.add(element(reader));
                    open.add(elements.size() - 1);
                } else {
                    open.add(-1);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                open.removeLast();
            }
            event = open.isEmpty() ? XMLStreamConstants.END_DOCUMENT : reader.next();
        } while (!open.isEmpty());
        return elements;
    }

    private static boolean isDocumentation(XMLStreamReader reader) {
        return BPMN.equals(reader.getNamespaceURI()) && reader.getLocalName().equals("documentation");
    }

    private static boolean isElement(XMLStreamReader reader) {
        String tag = reader.getLocalName();
        return BPMN.equals(reader.getNamespaceURI())
                && reader.getAttributeValue(null, "id") != null
                && (OTHERS.contains(tag)
                        || tag.endsWith("Task")
                        || tag.endsWith("Gateway")
                        || (tag.endsWith("Event") && !tag.equals("extensionEvent")));
    }

    private static Element element(XMLStreamReader reader) {
        String type = reader.getLocalName().replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
        if (Boolean.parseBoolean(reader.getAttributeValue(null, "triggeredByEvent"))) {
            type = "EVENT_" + type;
        }
        String name = Values.text(reader.getAttributeValue(null, "name"));
        return new Element(reader.getAttributeValue(null, "id"), name, type, null);
    }

    private static XMLInputFactory secureFactory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
