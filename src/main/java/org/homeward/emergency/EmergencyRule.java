package org.homeward.emergency;

import java.time.Duration;
import java.util.List;
import org.homeward.access.Role;

/**
 * What the table emergency-access gives one role for one kind of emergency.
 *
 * @param lasts how long the plan stays open; zero when it is not opened at all
 * @param reads {@code staff} or {@code everybody}: for whom a row may have been written so that it is open
 * @param looks how often somebody may look for a child within the time given with it
 */
record EmergencyRule(
        Role role, Duration lasts, List<String> categories, String reads, int looks, Duration looksWithin) {

    boolean opens() {
        return lasts.isPositive();
    }
}
