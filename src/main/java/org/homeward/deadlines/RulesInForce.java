package org.homeward.deadlines;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.homeward.deadlines.counting.BadRule;
import org.homeward.policy.InForce;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The rule table that is in force: that of the release in force, or the one that came with this build. */
@Component
class RulesInForce {

    private static final Logger LOG = LoggerFactory.getLogger(RulesInForce.class);
    private static final String TABLE = "deadlines.dmn";

    private final InForce releases;
    private final AtomicReference<@Nullable Preview> current = new AtomicReference<>();

    RulesInForce(InForce releases) {
        this.releases = releases;
    }

    Preview get() {
        Preview known = current.get();
        return known != null ? known : refresh();
    }

    /** Reads the table again when another one came in force; a table that cannot be read leaves the old one in use. */
    synchronized Preview refresh() {
        Preview known = current.get();
        Preview base = known != null ? known : Preview.shipped();
        Preview latest = releases.text(TABLE)
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .filter(dmn -> !base.rules().isVersion(dmn))
                .map(dmn -> read(dmn, base))
                .orElse(base);
        current.set(latest);
        return latest;
    }

    private static Preview read(byte[] dmn, Preview otherwise) {
        try {
            return Preview.of(dmn);
        } catch (BadRule unusable) {
            LOG.error("The deadline rules in force cannot be used; the earlier ones stay in use", unusable);
            return otherwise;
        }
    }
}
