package org.homeward.deadlines.counting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules that apply to a case, each with its rows by what they give. Shared by all cases that are routed alike. */
public final class RuleSet {

    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private final Optional<RuleRow> visitLimit;

    /** One rule's rows. */
    static final class Rule {

        private final String id;
        private final String title;
        private final Map<Part, List<RuleRow>> parts = new EnumMap<>(Part.class);

        private Rule(RuleRow first) {
            this.id = first.ruleId();
            this.title = first.title();
        }

        String id() {
            return id;
        }

        String title() {
            return title;
        }

        List<RuleRow> part(Part part) {
            List<RuleRow> rows = parts.get(part);
            return rows == null ? List.of() : rows;
        }

        boolean has(Part part) {
            return parts.containsKey(part);
        }
    }

    private RuleSet(List<RuleRow> rows) {
        for (RuleRow row : rows) {
            rules.computeIfAbsent(row.ruleId(), id -> new Rule(row))
                    .parts
                    .computeIfAbsent(row.part(), part -> new ArrayList<>())
                    .add(row);
        }
        visitLimit = rows.stream()
                .filter(row -> row.anchorFact().equals("trialHomeVisits.from"))
                .findFirst();
    }

    /** Groups the rows that a decision engine gave, in their order. */
    public static RuleSet of(List<RuleRow> rows) {
        return new RuleSet(rows);
    }

    Collection<Rule> all() {
        return rules.values();
    }

    Optional<Rule> find(String ruleId) {
        return Optional.ofNullable(rules.get(ruleId));
    }

    boolean has(String ruleId) {
        return rules.containsKey(ruleId);
    }

    /** The row that says how long a trial home visit may last. */
    Optional<RuleRow> visitLimit() {
        return visitLimit;
    }
}
