package org.homeward.disclosure;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The consents on which one reading relies; none of them can be taken back before the reading's transaction is over. */
public interface Ground {

    /**
     * Writes down what the answer holds.
     *
     * @param what a code, for example {@code goals}
     * @param categories those of the rows in the answer; null stands for ordinary content
     */
    void shown(String what, Collection<@Nullable String> categories);
}
