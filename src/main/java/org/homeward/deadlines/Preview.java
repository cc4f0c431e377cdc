package org.homeward.deadlines;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.access.BadInput;
import org.homeward.deadlines.counting.BadRule;
import org.homeward.deadlines.counting.Calculator;
import org.homeward.deadlines.counting.FactReader;
import org.homeward.deadlines.counting.Facts;
import org.homeward.deadlines.counting.Place;
import org.homeward.deadlines.counting.Routing;
import org.homeward.deadlines.counting.RuleBook;
import org.homeward.deadlines.counting.RuleRow;
import org.homeward.deadlines.counting.RuleSet;

/** Answers from facts alone, by one version of the rule table; nothing is stored. */
final class Preview {

    private static final String FOLDER = "decisions/deadlines/";

    private final RuleBook rules;
    private final Set<String> ruleIds;

    Preview(RuleBook rules) {
        this(rules, rules.ruleIds());
    }

    private Preview(RuleBook rules, Set<String> ruleIds) {
        this.rules = rules;
        this.ruleIds = ruleIds;
    }

    /** The same rules, that also read what plans hold about rules which are in force no longer. */
    Preview knowing(Set<String> everInForce) {
        var all = new HashSet<>(rules.ruleIds());
        all.addAll(everInForce);
        return new Preview(rules, Set.copyOf(all));
    }

    /** The rule table and calendars that came with this build. */
    static Preview shipped() {
        try (InputStream dmn = resource("deadlines.dmn").openStream()) {
            return of(dmn.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Another version of the rule table, with the calendars that came with this build. */
    static Preview of(byte[] dmn) {
        return new Preview(new RuleBook(dmn, name -> resource("calendars/" + name + ".xml")));
    }

    Answer answer(String jurisdiction, Map<String, Object> facts, Instant asOf) {
        Place place = place(jurisdiction);
        Facts read = read(place, facts, asOf);
        return answer(place, read, rules.ruleSet(Routing.of(jurisdiction, read)), asOf);
    }

    /** Answers for a plan that runs: what is dated ahead is planned, not held. */
    Answer today(String jurisdiction, Map<String, Object> facts, Instant now) {
        Place place = place(jurisdiction);
        Facts read = read(place, facts, now);
        return Calculator.today(rules.ruleSet(Routing.of(jurisdiction, read)), place, read, now);
    }

    /** The zone in whose days and hours the jurisdiction counts. */
    ZoneId zone(String jurisdiction) {
        return place(jurisdiction).zone();
    }

    /** Answers from rows that another decision engine gave for the same facts. */
    Answer answer(String jurisdiction, Map<String, Object> facts, List<RuleRow> rows, Instant asOf) {
        Place place = place(jurisdiction);
        return answer(place, read(place, facts, asOf), RuleSet.of(rows), asOf);
    }

    /** What the rule table is told about these facts. */
    Routing routing(String jurisdiction, Map<String, Object> facts, Instant asOf) {
        return Routing.of(jurisdiction, read(place(jurisdiction), facts, asOf));
    }

    /** Throws {@link BadInput} when a fact is wrong or the jurisdiction is not known. */
    void check(String jurisdiction, Map<String, Object> facts, Instant asOf) {
        read(place(jurisdiction), facts, asOf);
    }

    RuleBook rules() {
        return rules;
    }

    private static Answer answer(Place place, Facts facts, RuleSet rules, Instant asOf) {
        return Calculator.work(rules, place, facts, asOf);
    }

    private Place place(String jurisdiction) {
        return rules.place(jurisdiction)
                .orElseThrow(() -> new BadInput("jurisdiction", "The rules of this place are not known to Homeward."));
    }

    private Facts read(Place place, Map<String, Object> facts, Instant asOf) {
        return FactReader.read(facts, place, ruleIds, LocalDate.ofInstant(asOf, place.zone()));
    }

    private static URL resource(String name) {
        URL found = Preview.class.getClassLoader().getResource(FOLDER + name);
        if (found == null) {
            throw new BadRule("The file " + FOLDER + name + " is missing");
        }
        return found;
    }
}
