package org.homeward.policy.reading;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.FEEL;
import org.kie.dmn.feel.lang.EvaluationContext;
import org.kie.dmn.feel.lang.FEELDialect;
import org.kie.dmn.feel.lang.impl.EvaluationContextImpl;
import org.kie.dmn.feel.lang.impl.FEELEventListenersManager;
import org.kie.dmn.feel.runtime.UnaryTest;

/** Reads the cells of one column as the rule engine does, and finds the values that they tell apart. */
final class CellReader {

    /** Stands for every text that no cell names. */
    static final String SOMETHING_ELSE = "something else";

    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])-?\\d+(?:\\.\\d+)?(?![\\w.])");

    private static final Pattern NEVER_NOTHING = Pattern.compile("^if \\w+ = null then (?!null)");

    private static final class Feel {
        static final FEEL READER = FEEL.newInstance(CellReader.class.getClassLoader(), List.of());
    }

    private CellReader() {}

    /** Answers whether the value fits the cell; a cell that cannot be read fits nothing and is reported elsewhere. */
    static boolean fits(String cell, @Nullable Object value) {
        if (cell.isBlank() || cell.equals("-")) {
            return true;
        }
        synchronized (Feel.class) {
            return tests(cell).stream().anyMatch(test -> Boolean.TRUE.equals(test.apply(context(value), value)));
        }
    }

    private static List<UnaryTest> tests(String cell) {
        try {
            List<UnaryTest> tests = Feel.READER.evaluateUnaryTests(cell);
            return tests == null ? List.of() : tests;
        } catch (RuntimeException unreadable) {
            return List.of();
        }
    }

    private static EvaluationContext context(@Nullable Object value) {
        var context = new EvaluationContextImpl(
                CellReader.class.getClassLoader(), new FEELEventListenersManager(), FEELDialect.FEEL);
        context.enterFrame();
        context.setValue("?", value);
        return context;
    }

    /** The values of a column that could make a difference: what its cells name, what lies beside it, and nothing. */
    static Set<@Nullable Object> values(DecisionTable.Column column, List<String> cells) {
        var values = new LinkedHashSet<@Nullable Object>();
        if (!column.allowed().isEmpty()) {
            TEXT.matcher(column.allowed()).results().forEach(text -> values.add(text.group(1)));
            return values;
        }
        boolean list = cells.stream().anyMatch(cell -> cell.contains("list contains("));
        for (String cell : cells) {
            TEXT.matcher(cell)
                    .results()
                    .map(text -> text.group(1))
                    .forEach(text -> values.add(list ? List.of(text) : text));
            NUMBER.matcher(TEXT.matcher(cell).replaceAll(""))
                    .results()
                    .forEach(number -> around(number.group(), values));
        }
        switch (column.type()) {
            case "boolean" -> values.addAll(List.of(true, false));
            case "number" -> values.add(BigDecimal.ZERO);
            default -> values.add(list ? List.of() : SOMETHING_ELSE);
        }
        if (!NEVER_NOTHING.matcher(column.about()).find()) {
            values.add(null);
        }
        return values;
    }

    private static void around(String number, Set<@Nullable Object> values) {
        var at = new BigDecimal(number);
        values.add(at.subtract(BigDecimal.ONE));
        values.add(at);
        values.add(at.add(BigDecimal.ONE));
    }
}
