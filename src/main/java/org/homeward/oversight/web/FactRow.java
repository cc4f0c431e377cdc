package org.homeward.oversight.web;

import java.util.List;
import java.util.stream.Collectors;
import org.homeward.oversight.InstanceDetail.Variable;
import org.homeward.oversight.Words;
import org.jspecify.annotations.Nullable;

/** A routing fact as a page shows it. */
record FactRow(String name, String label, @Nullable String scope, String text) {

    static FactRow of(Variable variable) {
        return new FactRow(variable.name(), label(variable.name()), variable.scope(), text(variable.value()));
    }

    /** {@code placementType} becomes "Placement type". */
    static String label(String name) {
        return Words.capital(Words.spoken(name));
    }

    static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Boolean yes -> yes ? "yes" : "no";
            case List<?> list -> list.stream().map(FactRow::text).collect(Collectors.joining(", "));
            default -> value.toString();
        };
    }
}
