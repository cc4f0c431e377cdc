package org.homeward.plan;

import java.time.Instant;
import java.util.List;
import org.homeward.access.Caller;
import org.jspecify.annotations.Nullable;

/** A part of a plan's record that can say what was known of it at an earlier moment. */
public interface KnownThen {

    /** Where it stands among the parts; smaller is nearer to the child. */
    int order();

    /** The heading, for example {@code At the table}. */
    String title();

    /** What was on record at that moment, cut down to what this person may see today; never null. */
    List<Line> at(PlanId plan, Instant moment, Caller caller);

    /** One thing that was known, in plain words. */
    record Line(String text, @Nullable String more) {}
}
