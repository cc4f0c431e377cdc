package org.homeward.deadlines;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.homeward.deadlines.counting.Routing;

/** Every combination of the facts that the rule table's inputs tell apart. */
public final class Routings {

    private static final List<Boolean> KNOWN_OR_NOT = Arrays.asList(true, false, null);

    private Routings() {}

    public static List<Routing> all() {
        var all = new ArrayList<Routing>();
        for (String jurisdiction : List.of("US-IL", "US-FED", "US-XX")) {
            for (Boolean siblings : KNOWN_OR_NOT) {
                for (Boolean planned : KNOWN_OR_NOT) {
                    for (String ground : Arrays.asList("felony", "aggravated", "other", null)) {
                        for (Integer age : Arrays.asList(0, 12, 13, 17, null)) {
                            for (Boolean extra : List.of(true, false)) {
                                for (String entered : List.of("earlier-of", "removal")) {
                                    all.add(new Routing(jurisdiction, siblings, planned, ground, age, extra, entered));
                                }
                            }
                        }
                    }
                }
            }
        }
        return all;
    }
}
