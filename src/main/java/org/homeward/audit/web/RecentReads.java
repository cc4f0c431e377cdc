package org.homeward.audit.web;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Knows what a page asked for a moment ago, so that a part that refreshes itself is one reading and not hundreds. */
@Component
class RecentReads {

    private static final int MOST = 10_000;

    private final long window;
    private final Map<String, Long> last = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST;
        }
    };

    RecentReads(@Value("${homeward.audit.polling-window:PT5M}") Duration window) {
        this.window = window.toNanos();
    }

    /** Whether the same person got the same part within the window; the first time in each window it is not. */
    synchronized boolean again(String username, String address) {
        String key = username + " " + address;
        long now = System.nanoTime();
        Long before = last.get(key);
        if (before != null && now - before < window) {
            return true;
        }
        last.remove(key); // so that it becomes the youngest
        last.put(key, now);
        return false;
    }
}
