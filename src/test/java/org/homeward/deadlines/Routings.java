package org.homeward.deadlines;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
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

    /** Each place with each value of each other input, the others being unknown or usual. */
    public static List<Routing> pairs() {
        return all().stream().filter(routing -> unusual(routing) <= 1).toList();
    }

    /** Some of all, the same ones each time. */
    public static List<Routing> random(int count) {
        var all = new ArrayList<>(all());
        Collections.shuffle(all, new Random(7));
        return all.subList(0, count);
    }

    private static int unusual(Routing routing) {
        return (routing.siblingsApart() == null ? 0 : 1)
                + (routing.nonEmergencyPlacement() == null ? 0 : 1)
                + (routing.noEffortsGround() == null ? 0 : 1)
                + (routing.qrtpAge() == null ? 0 : 1)
                + (routing.extraDaysRequested() ? 1 : 0)
                + (routing.enteredCare().equals("earlier-of") ? 0 : 1);
    }
}
