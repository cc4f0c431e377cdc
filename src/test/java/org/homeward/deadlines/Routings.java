package org.homeward.deadlines;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.homeward.deadlines.counting.Routing;

/** Every combination of the facts that the rule table's inputs tell apart. */
public final class Routings {

    private static final List<String> PLACES = List.of("US-IL", "US-FED", "US-XX");

    private Routings() {}

    public static List<Routing> all() {
        return PLACES.stream().flatMap(place -> RoutingCases.in(place).stream()).toList();
    }

    /** Each place with each value of each other input, the others being unknown or usual. */
    public static List<Routing> pairs() {
        return PLACES.stream()
                .flatMap(place -> RoutingCases.oneByOne(place).stream())
                .toList();
    }

    /** Some of all, the same ones each time. */
    public static List<Routing> random(int count) {
        var all = new ArrayList<>(all());
        Collections.shuffle(all, new Random(7));
        return all.subList(0, count);
    }
}
