package org.homeward.workload;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.homeward.people.ContactDesk;
import org.homeward.policy.Decisions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What all workers carry, counted anew for every reader in an office and beside the readers in a large county: a million tasks
 * take seconds to count, and nobody waits for that twice.
 */
@Component
class LoadCount {

    private static final Logger LOG = LoggerFactory.getLogger(LoadCount.class);
    private static final int LARGE = 400;
    private static final Duration RENEWED_EVERY = Duration.ofMinutes(1);

    private final LoadStore store;
    private final ContactDesk contacts;
    private final Decisions decisions;
    private final Clock clock;
    private final AtomicReference<@Nullable Counted> last = new AtomicReference<>();
    private final AtomicBoolean counting = new AtomicBoolean();

    LoadCount(LoadStore store, ContactDesk contacts, Decisions decisions, Clock clock) {
        this.store = store;
        this.contacts = contacts;
        this.decisions = decisions;
        this.clock = clock;
    }

    /**
     * Everybody's load, the most plans first.
     *
     * @param at when it was counted, as people read it
     * @param nanos the same for working out its age, which no moved clock changes
     */
    record Counted(List<Load> loads, Instant at, long nanos) {

        boolean isLarge() {
            return loads.size() >= LARGE;
        }

        private boolean isOld() {
            return System.nanoTime() - nanos > RENEWED_EVERY.toNanos();
        }
    }

    Counted get() {
        Counted known = last.get();
        if (known == null || !known.isLarge()) {
            return count();
        }
        if (known.isOld() && counting.compareAndSet(false, true)) {
            Thread.ofVirtual().name("workload").start(this::renew);
        }
        return known;
    }

    private void renew() {
        try {
            count();
        } catch (RuntimeException fault) {
            LOG.warn("The workload could not be counted; the earlier count stays", fault);
        } finally {
            counting.set(false);
        }
    }

    private Counted count() {
        Map<String, String> names = store.names();
        var levels = new HashMap<String, String>();
        List<Load> loads = store.all().stream()
                .map(one -> new Load(
                        one.username(),
                        one.username().startsWith("@")
                                ? contacts.nameOf(one.username())
                                : names.getOrDefault(one.username(), one.username()),
                        one.plans(),
                        one.tasks(),
                        one.late(),
                        one.nextDue(),
                        one.awayUntil(),
                        levels.computeIfAbsent(one.plans() + " " + one.late(), same -> level(one.plans(), one.late()))))
                .toList();
        var counted = new Counted(loads, clock.instant(), System.nanoTime());
        last.set(counted);
        return counted;
    }

    String level(int plans, int late) {
        return decisions.word("caseload", Map.of("plans", plans, "late", late));
    }
}
