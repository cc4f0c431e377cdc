package org.homeward.access.matrix;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Planted texts, and who may meet them. */
final class Canaries {

    static final String MARK = "Kanary.";

    private static final Pattern CANARY = Pattern.compile("Kanary\\.([a-z]+)\\.([a-z-]+)");

    private final Map<String, Rule> rules = new LinkedHashMap<>();

    Canaries() {
        for (Map<String, String> row : Table.rows("canaries.csv")) {
            rules.put(
                    row.get("canary"),
                    new Rule(Table.words(row.get("any plan")), Table.words(row.get("with consent"))));
        }
    }

    /** Every canary in a text, as {@code plan.name}. */
    static Set<String> in(String text) {
        return CANARY.matcher(text)
                .results()
                .map(found -> found.group(1) + "." + found.group(2))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Set<String> names(Set<String> canaries) {
        return canaries.stream()
                .map(canary -> canary.substring(canary.indexOf('.') + 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those of a text that the reader must not meet. */
    List<String> leaked(String text, Reader reader) {
        return in(text).stream().filter(canary -> !mayMeet(reader, canary)).toList();
    }

    private boolean mayMeet(Reader reader, String canary) {
        String plan = canary.substring(0, canary.indexOf('.'));
        String name = canary.substring(canary.indexOf('.') + 1);
        Rule rule = rule(name);
        return reader.sees().contains(plan)
                && (reader.isIn(rule.always()) || plan.equals("consented") && reader.isIn(rule.consented()));
    }

    Rule rule(String name) {
        if (rules.containsKey(name)) {
            return rules.get(name);
        }
        // The longest ending wins, so that *-mental-health is not taken for *-health.
        return rules.keySet().stream()
                .filter(pattern -> pattern.contains("*") && matches(name, pattern))
                .max(java.util.Comparator.comparingInt(String::length))
                .map(rules::get)
                .orElseThrow(() -> new AssertionError("canaries.csv does not say who may read \"" + name + "\""));
    }

    private static boolean matches(String name, String pattern) {
        return name.matches(pattern.replace("*", "[a-z-]+"));
    }

    /** Canaries that somebody may meet at all. */
    boolean isForSomebody(String name) {
        return !rule(name).always().isEmpty() || !rule(name).consented().isEmpty();
    }

    /** Who may meet it on any plan they see, and who besides where consents live. */
    record Rule(List<String> always, List<String> consented) {}
}
