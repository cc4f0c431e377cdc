package org.homeward.consent;

import java.time.LocalDate;

/**
 * Until when a consent holds, and when it is asked for again.
 *
 * @param endsOn the first day on which it holds no more
 * @param askAgainOn after {@code endsOn} when there is nothing to ask about before
 * @param why a code of the table, for example {@code birthday}
 */
public record Life(LocalDate endsOn, LocalDate askAgainOn, String why) {}
