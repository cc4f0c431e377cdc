package org.homeward.policy.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** A decision table as its reader sees it: columns with headings and numbered rows of cells. */
record DecisionTable(Element decision, String hitPolicy, List<Column> inputs, List<Column> outputs, List<Row> rows) {

    static final String SOURCE = "annotation";

    /**
     * A column; {@code about} is the input's expression or the output's name, {@code type} as the table states it,
     * {@code allowed} the listed values of an input, if any.
     */
    record Column(String heading, String about, String type, String allowed) {}

    /** One row; {@code cells} by column heading, the note in the margin under {@link #SOURCE}. */
    record Row(int number, String id, List<String> inputs, List<String> outputs, Map<String, String> cells) {

        String inWords() {
            return cells.entrySet().stream()
                    .filter(cell ->
                            !cell.getValue().isEmpty() && !cell.getValue().equals("-"))
                    .map(cell -> cell.getKey() + ": " + cell.getValue())
                    .collect(Collectors.joining(", "));
        }

        String input(int column) {
            return column < inputs.size() ? inputs.get(column) : "";
        }

        String source() {
            return cells.getOrDefault(SOURCE, "");
        }
    }

    /** The tables of a file by the id of their decision. */
    static Map<String, DecisionTable> all(Element root) {
        var tables = new LinkedHashMap<String, DecisionTable>();
        Xml.children(root, "decision")
                .forEach(decision -> Xml.child(decision, "decisionTable")
                        .ifPresent(table -> tables.put(decision.getAttribute("id"), read(decision, table))));
        return tables;
    }

    String title() {
        String name = decision.getAttribute("name").strip();
        return name.isEmpty() ? decision.getAttribute("id") : name;
    }

    /** What holds for the whole table, in words. */
    Map<String, String> frame() {
        var frame = new TreeMap<String, String>();
        frame.put("hit policy", hitPolicy);
        inputs.forEach(column -> frame.put("column \"" + column.heading() + "\"", column.about()));
        outputs.forEach(column -> frame.put("column \"" + column.heading() + "\"", column.about()));
        return frame;
    }

    Map<String, Row> rowsById() {
        var byId = new LinkedHashMap<String, Row>();
        rows.forEach(row -> byId.put(row.id().isEmpty() ? "row " + row.number() : row.id(), row));
        return byId;
    }

    private static DecisionTable read(Element decision, Element table) {
        var inputs = Xml.children(table, "input").map(DecisionTable::input).toList();
        var outputs = Xml.children(table, "output")
                .map(output -> output(output, decision))
                .toList();
        var rows = new ArrayList<Row>();
        Xml.children(table, "rule").forEach(rule -> rows.add(row(rule, rows.size() + 1, inputs, outputs)));
        String policy = table.getAttribute("hitPolicy");
        String all = policy.isEmpty() ? "UNIQUE" : policy;
        return new DecisionTable(
                decision, (all + " " + table.getAttribute("aggregation")).strip(), inputs, outputs, rows);
    }

    private static Column input(Element input) {
        var expression = Xml.child(input, "inputExpression");
        String about = expression.map(e -> Xml.text(e, "text")).orElse("");
        String label = input.getAttribute("label").strip();
        return new Column(
                label.isEmpty() ? about : label,
                about,
                expression.map(e -> e.getAttribute("typeRef")).orElse(""),
                Xml.child(input, "inputValues")
                        .map(values -> Xml.text(values, "text"))
                        .orElse(""));
    }

    private static Column output(Element output, Element decision) {
        String label = output.getAttribute("label").strip();
        String name = output.getAttribute("name");
        String heading = label.isEmpty() ? name : label;
        return new Column(
                heading.isEmpty() ? decision.getAttribute("name") : heading, name, output.getAttribute("typeRef"), "");
    }

    private static Row row(Element rule, int number, List<Column> inputs, List<Column> outputs) {
        var in = Xml.children(rule, "inputEntry")
                .map(cell -> Xml.text(cell, "text"))
                .toList();
        var out = Xml.children(rule, "outputEntry")
                .map(cell -> Xml.text(cell, "text"))
                .toList();
        var cells = new LinkedHashMap<String, String>();
        fill(cells, inputs, in);
        fill(cells, outputs, out);
        String description = Xml.text(rule, "description");
        String source = description.isEmpty()
                ? Xml.children(rule, "annotationEntry")
                        .map(note -> Xml.text(note, "text"))
                        .collect(Collectors.joining(" "))
                        .strip()
                : description;
        if (!source.isEmpty()) {
            cells.put(SOURCE, source);
        }
        return new Row(number, rule.getAttribute("id"), in, out, cells);
    }

    private static void fill(Map<String, String> cells, List<Column> columns, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            cells.put(i < columns.size() ? columns.get(i).heading() : "column " + (i + 1), texts.get(i));
        }
    }
}
