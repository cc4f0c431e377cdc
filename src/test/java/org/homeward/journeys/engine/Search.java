package org.homeward.journeys.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Filters, sorts and cuts rows as Camunda's search API does, as far as the test library asks for it. */
final class Search {

    private static final int LIMIT = 100;

    private Search() {}

    static Stream<? extends JsonNode> run(List<? extends JsonNode> rows, JsonNode request) {
        return rows.stream()
                .filter(row -> request.path("filter").properties().stream()
                        .allMatch(condition -> holds(row.path(condition.getKey()), condition.getValue())))
                .sorted(order(request.path("sort")))
                .limit(request.path("page").path("limit").asInt(LIMIT));
    }

    /** A whole step of the engine has one timestamp, so ties are the rule; the rows' own order, that of keys, breaks them. */
    private static Comparator<JsonNode> order(JsonNode sorts) {
        Comparator<JsonNode> none = Comparator.comparing(row -> 0);
        return StreamSupport.stream(sorts.spliterator(), false)
                .map(sort -> {
                    Comparator<JsonNode> by = Comparator.comparing(
                            row -> row.path(sort.path("field").asString()).asString(""));
                    return "DESC".equals(sort.path("order").asString("")) ? by.reversed() : by;
                })
                .reduce(none, Comparator::thenComparing);
    }

    private static boolean holds(JsonNode value, JsonNode condition) {
        if (condition.isObject()) {
            return condition.properties().stream().allMatch(part -> holds(value, part));
        }
        // The client sends along every list that nobody filled.
        return condition.isArray() && condition.isEmpty() || text(value).equals(text(condition));
    }

    private static boolean holds(JsonNode value, Map.Entry<String, JsonNode> part) {
        JsonNode wanted = part.getValue();
        boolean unfilled = wanted.isArray() && wanted.isEmpty();
        return switch (part.getKey()) {
            case "$eq" -> text(value).equals(text(wanted));
            case "$neq" -> !text(value).equals(text(wanted));
            case "$exists" -> wanted.asBoolean() == !(value.isNull() || value.isMissingNode());
            case "$in" -> unfilled || contains(wanted, value);
            case "$notIn" -> unfilled || !contains(wanted, value);
            case "$like" -> like(text(wanted)).matcher(text(value)).matches();
            case "$gt" -> compare(value, wanted) > 0;
            case "$gte" -> compare(value, wanted) >= 0;
            case "$lt" -> compare(value, wanted) < 0;
            case "$lte" -> compare(value, wanted) <= 0;
            default -> throw new IllegalArgumentException("Unknown condition " + part.getKey());
        };
    }

    private static boolean contains(JsonNode values, JsonNode value) {
        return StreamSupport.stream(values.spliterator(), false)
                .anyMatch(one -> text(one).equals(text(value)));
    }

    private static int compare(JsonNode value, JsonNode wanted) {
        return wanted.isNumber()
                ? Long.compare(value.asLong(), wanted.asLong())
                : text(value).compareTo(text(wanted));
    }

    private static Pattern like(String pattern) {
        return Pattern.compile(
                pattern.chars()
                        .mapToObj(letter -> switch (letter) {
                            case '*' -> ".*";
                            case '?' -> ".";
                            default -> Pattern.quote(Character.toString(letter));
                        })
                        .collect(Collectors.joining()),
                Pattern.DOTALL);
    }

    private static String text(JsonNode value) {
        return value.asString("");
    }
}
