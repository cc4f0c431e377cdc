package org.homeward.policy.reading;

import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads XML that a person may have written, so it never follows an entity or an address in it. */
final class Xml {

    /** The namespace of the diagram's own parts; the engine has some of the same name in another. */
    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    private Xml() {}

    static Element read(String text) throws Unreadable {
        if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
            throw new Unreadable("The file has a DOCTYPE or an entity, which could pull in other files.");
        }
        try {
            var builder = factory().newDocumentBuilder();
            builder.setErrorHandler(quiet());
            return builder.parse(new InputSource(new StringReader(text))).getDocumentElement();
        } catch (SAXParseException broken) {
            throw new Unreadable(
                    "The file is not well-formed in line " + broken.getLineNumber() + ": " + broken.getMessage());
        } catch (SAXException | IOException | ParserConfigurationException broken) {
            throw new Unreadable("The file cannot be read: " + broken.getMessage());
        }
    }

    private static DocumentBuilderFactory factory() throws ParserConfigurationException {
        var factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        return factory;
    }

    static Stream<Element> children(Element parent) {
        var nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength()).<Node>mapToObj(nodes::item).flatMap(Xml::element);
    }

    static Stream<Element> children(Element parent, String localName) {
        return children(parent).filter(child -> localName.equals(child.getLocalName()));
    }

    static Optional<Element> child(Element parent, String localName) {
        return children(parent, localName).findFirst();
    }

    /** All elements below, in document order, the root included. */
    static Stream<Element> all(Element root) {
        return Stream.concat(Stream.of(root), children(root).flatMap(Xml::all));
    }

    static Stream<Element> all(Element root, String localName) {
        return all(root).filter(element -> localName.equals(element.getLocalName()));
    }

    /** A child of the element's {@code extensionElements}, where the engine's own settings are. */
    static Optional<Element> extension(Element element, String localName) {
        return child(element, "extensionElements").flatMap(extensions -> child(extensions, localName));
    }

    static String text(Element parent, String localName) {
        return child(parent, localName)
                .map(child -> child.getTextContent().strip())
                .orElse("");
    }

    private static Stream<Element> element(Node node) {
        return node instanceof Element element ? Stream.of(element) : Stream.empty();
    }

    private static ErrorHandler quiet() {
        return new ErrorHandler() {
            @Override
            public void warning(SAXParseException ignored) {}

            @Override
            public void error(SAXParseException ignored) {}

            @Override
            public void fatalError(SAXParseException broken) throws SAXException {
                throw broken;
            }
        };
    }
}
