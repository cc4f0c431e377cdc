package org.homeward.summaries;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A summary as somebody sends it round. */
public record NewSummary(String heading, List<NewPart> parts, List<To> recipients) {

    /** @param category the kind of record; null: ordinary content of the plan */
    public record NewPart(@Nullable String category, String text) {}

    /** A person at the table, by user name, and the code of the legal ground. */
    public record To(
            String username, String ground, @Nullable String groundText) {}
}
