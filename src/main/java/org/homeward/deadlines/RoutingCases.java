package org.homeward.deadlines;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.homeward.deadlines.counting.Routing;

/** Every combination of the facts that the inputs of the rule table tell apart. */
final class RoutingCases {

    private static final List<Boolean> KNOWN_OR_NOT = Arrays.asList(true, false, null);

    private RoutingCases() {}

    static List<Routing> in(String jurisdiction) {
        var all = new ArrayList<Routing>();
        for (Boolean siblings : KNOWN_OR_NOT) {
            for (Boolean planned : KNOWN_OR_NOT) {
                for (String ground : Arrays.asList("felony", "aggravated", "other", null)) {
                    for (Integer age : Arrays.asList(0, 12, 13, 17, null)) {
                        for (boolean extra : List.of(true, false)) {
                            for (String entered : List.of("earlier-of", "removal")) {
                                all.add(new Routing(jurisdiction, siblings, planned, ground, age, extra, entered));
                            }
                        }
                    }
                }
            }
        }
        return all;
    }

    /** Each value of each input, the others being unknown or usual: enough where no row asks about two of them. */
    static List<Routing> oneByOne(String jurisdiction) {
        return in(jurisdiction).stream()
                .filter(routing -> unusual(routing) <= 1)
                .toList();
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
