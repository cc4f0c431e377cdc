package org.homeward.deadlines.counting;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The rule table as it is written, for what only its text can tell: which rules and rows there are. */
public final class RuleTable {

    /** One row as text: its inputs and outputs by column name, and its source note. */
    public record Row(String id, Map<String, String> inputs, Map<String, String> outputs, String note) {}

    private RuleTable() {}

    /** Reads the rows of the table {@code deadlines} in their order. */
    public static List<Row> read(byte[] dmn) {
        Element table = elements(root(dmn), "decisionTable").stream()
                .filter(found ->
                        ((Element) found.getParentNode()).getAttribute("id").equals("deadlines"))
                .findFirst()
                .orElseThrow(() -> new BadRule("There is no table \"deadlines\""));
        List<String> inputs =
                elements(table, "inputExpression").stream().map(RuleTable::text).toList();
        List<String> outputs = elements(table, "output").stream()
                .map(output -> output.getAttribute("name"))
                .toList();
        return elements(table, "rule").stream()
                .map(rule -> new Row(
                        rule.getAttribute("id"),
                        cells(inputs, elements(rule, "inputEntry")),
                        cells(outputs, elements(rule, "outputEntry")),
                        String.join(
                                        " ",
                                        elements(rule, "annotationEntry").stream()
                                                .map(RuleTable::text)
                                                .toList())
                                .strip()))
                .toList();
    }

    static Set<String> ruleIds(byte[] dmn) {
        var ids = new TreeSet<String>();
        read(dmn)
                .forEach(row -> ids.add(row.outputs().getOrDefault("ruleId", "").replace("\"", "")));
        return Set.copyOf(ids);
    }

    private static Map<String, String> cells(List<String> names, List<Element> entries) {
        var cells = new LinkedHashMap<String, String>();
        for (int i = 0; i < names.size() && i < entries.size(); i++) {
            cells.put(names.get(i), text(entries.get(i)));
        }
        return cells;
    }

    private static String text(Element element) {
        return element.getTextContent().strip();
    }

    private static List<Element> elements(Element parent, String name) {
        var found = new ArrayList<Element>();
        var nodes = parent.getElementsByTagNameNS("*", name);
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i).getNodeType() == Node.ELEMENT_NODE) {
                found.add((Element) nodes.item(i));
            }
        }
        return found;
    }

    private static Element root(byte[] dmn) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(dmn))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException unreadable) {
            throw new BadRule("The rule table is not a readable XML file", unreadable);
        }
    }
}
