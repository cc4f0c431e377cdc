package org.homeward.policy.reading;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNMessageType;
import org.kie.dmn.validation.DMNValidator;
import org.kie.dmn.validation.DMNValidator.Validation;
import org.kie.dmn.validation.DMNValidatorFactory;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/** Reads decision tables as the rule engine does: every cell compiles, rows neither gape nor contradict each other. */
@Component
class DecisionCheck implements Check {

    private static final Pattern CELL = Pattern.compile("(?s)expression '(.*)' on decision table '.*', rule #(\\d+)");
    private static final Pattern FRAME = Pattern.compile("(?s)^DMN: (.*?)\\s*\\(DMN id:.*$");
    private static final Set<DMNMessageType> CONTRADICTIONS = Set.of(
            DMNMessageType.DECISION_TABLE_OVERLAP_HITPOLICY_UNIQUE,
            DMNMessageType.DECISION_TABLE_OVERLAP_HITPOLICY_ANY);
    private static final Set<DMNMessageType> WORTH_A_LOOK = Set.of(
            DMNMessageType.DECISION_TABLE_GAP,
            DMNMessageType.DECISION_TABLE_MASKED_RULE,
            DMNMessageType.DECISION_TABLE_MISLEADING_RULE);

    /** Takes two seconds to make, so it is made when the first table is checked. */
    private static final class Kie {
        static final DMNValidator VALIDATOR = DMNValidatorFactory.newValidator();
    }

    @Override
    public void check(Candidate candidate, Index index, Findings findings) {
        for (var resource : candidate.changed(ResourceKind.DMN)) {
            index.document(resource.name()).ifPresent(root -> {
                for (var message : messages(resource)) {
                    translate(message, resource.name(), root, findings);
                }
                DecisionTable.all(root).values().forEach(table -> mayAnswerNothing(table, resource.name(), findings));
            });
        }
    }

    private static List<DMNMessage> messages(Resource resource) {
        synchronized (Kie.class) {
            return Kie.VALIDATOR
                    .validateUsing(
                            Validation.VALIDATE_SCHEMA,
                            Validation.VALIDATE_MODEL,
                            Validation.VALIDATE_COMPILATION,
                            Validation.ANALYZE_DECISION_TABLE)
                    .theseModels(new StringReader(resource.content()));
        }
    }

    private static void translate(DMNMessage message, String file, Element root, Findings findings) {
        String words = FRAME.matcher(message.getText()).replaceFirst("$1");
        String where = where(message, root);
        if (CONTRADICTIONS.contains(message.getMessageType())) {
            findings.error(
                    file,
                    where,
                    "Two rows match at the same time, but the table allows one only. " + words,
                    "Change one of the rows, or let the first matching row count (hit policy \"First\").");
        } else if (message.getLevel() == DMNMessage.Level.ERROR) {
            fault(words, where, file, root, findings);
        } else if (WORTH_A_LOOK.contains(message.getMessageType()) && !words.contains("skipped")) {
            findings.warning(
                    file,
                    where,
                    message.getMessageType() == DMNMessageType.DECISION_TABLE_GAP
                            ? "For some cases no row matches: " + words.replaceFirst("^Gap detected:\\s*", "")
                            : words,
                    "Check whether that is meant.");
        }
    }

    private static void fault(String words, @Nullable String where, String file, Element root, Findings findings) {
        var cell = CELL.matcher(words);
        if (!cell.find()) {
            findings.error(file, where, "The rule engine cannot use this: " + words, "Correct this part of the table.");
            return;
        }
        String text = cell.group(1);
        String reason = words.substring(cell.end()).replaceFirst("^:\\s*", "");
        findings.error(
                file,
                cellName(text, Integer.parseInt(cell.group(2)), root).orElse(where),
                "The entry " + text + " cannot be read" + (reason.isBlank() ? "." : ": " + reason + "."),
                "Texts stand between double quotes, such as \"P14D\"; numbers and comparisons, such as < 3, do not.");
    }

    private static Optional<String> cellName(String text, int row, Element root) {
        return DecisionTable.all(root).values().stream()
                .filter(table -> table.rows().size() >= row)
                .flatMap(table -> table.rows().get(row - 1).cells().entrySet().stream()
                        .filter(cell -> cell.getValue().equals(text))
                        .map(cell -> table.title() + ", row " + row + ", " + cell.getKey()))
                .findFirst();
    }

    private static @Nullable String where(DMNMessage message, Element root) {
        for (var table : DecisionTable.all(root).values()) {
            for (var row : table.rows()) {
                if (row.id().equals(message.getSourceId())) {
                    return table.title() + ", row " + row.number();
                }
            }
        }
        return Xml.all(root)
                .filter(element -> element.getAttribute("id").equals(message.getSourceId()))
                .findFirst()
                .map(DecisionCheck::around)
                .orElse(null);
    }

    private static String around(Element part) {
        Element named = part;
        while (!named.hasAttribute("name") && named.getParentNode() instanceof Element parent) {
            named = parent;
        }
        return named.getAttribute("name");
    }

    /** Where the first matching row counts, the last row usually takes whatever is left. */
    private static void mayAnswerNothing(DecisionTable table, String file, Findings findings) {
        if (!table.hitPolicy().equals("FIRST") || table.rows().isEmpty()) {
            return;
        }
        var last = table.rows().getLast();
        if (last.inputs().stream().anyMatch(cell -> !cell.isEmpty() && !cell.equals("-"))) {
            findings.hint(
                    file,
                    table.title(),
                    "There is no last row for everything else, so some cases may get no answer.",
                    "Add a row with a dash in every input, unless every case is covered.");
        }
    }
}
