package org.homeward.links.web;

import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Counts, for each address on the network, how often somebody from there came with a link that opens nothing.
 *
 * <p>Nobody guesses a signed link; this keeps those who try from keeping the server busy. It is measured by the machine's
 * own time, because a machine that tries does not wait for Homeward's day.
 */
@Component
class WrongTries {

    private static final long MINUTE = 60_000_000_000L;

    private final int most;
    private final Map<String, Integer> counts = new HashMap<>();
    private long since = System.nanoTime();

    /** @param most so many a minute; a local default, no legal source */
    WrongTries(@Value("${homeward.links.wrong-tries-a-minute:60}") int most) {
        this.most = most;
    }

    synchronized boolean areTooMany(String address) {
        return areTooMany(address, System.nanoTime());
    }

    synchronized void oneMore(String address) {
        oneMore(address, System.nanoTime());
    }

    boolean areTooMany(String address, long now) {
        forgetAfterAMinute(now);
        return counts.getOrDefault(address, 0) >= most;
    }

    void oneMore(String address, long now) {
        forgetAfterAMinute(now);
        counts.merge(address, 1, Integer::sum);
    }

    private void forgetAfterAMinute(long now) {
        if (now - since >= MINUTE) {
            counts.clear();
            since = now;
        }
    }
}
