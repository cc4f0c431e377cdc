package org.homeward.architecture;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Reads XML the short way, for tests over models. */
public record Xml(Element element) {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String BPMN_DI = "http://www.omg.org/spec/BPMN/20100524/DI";
    static final String ZEEBE = "http://camunda.org/schema/zeebe/1.0";
    static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";
    static final String DMN_DI = "https://www.omg.org/spec/DMN/20191111/DMNDI/";

    static Xml read(Path file) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return new Xml(factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement());
        } catch (Exception broken) {
            throw new AssertionError("Cannot read " + file, broken);
        }
    }

    /** All elements below this one with that name. */
    Stream<Xml> all(String namespace, String name) {
        return elements(element.getElementsByTagNameNS(namespace, name));
    }

    Optional<Xml> first(String namespace, String name) {
        return all(namespace, name).findFirst();
    }

    /** The elements right below this one. */
    Stream<Xml> children() {
        return elements(element.getChildNodes());
    }

    public String tag() {
        return element.getLocalName();
    }

    boolean isBpmn(List<String> tags) {
        return BPMN.equals(element.getNamespaceURI()) && tags.contains(tag());
    }

    /** The attribute's value, empty when it is not there. */
    public String at(String attribute) {
        return element.getAttribute(attribute);
    }

    public String id() {
        return at("id");
    }

    String text() {
        return element.getTextContent().strip();
    }

    private static Stream<Xml> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(node -> node.getNodeType() == Node.ELEMENT_NODE)
                .map(node -> new Xml((Element) node));
    }
}
