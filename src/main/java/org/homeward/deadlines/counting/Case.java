package org.homeward.deadlines.counting;

import java.time.Instant;

/** Everything that the rules of one case share while they are worked out. */
record Case(
        Facts facts, Place place, Instant asOf, Counter counter, CareHistory care, Anchors anchors, RuleSet rules) {}
