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
    private final KnownRules known;
    private final AtomicReference<@Nullable Preview> current = new AtomicReference<>();

    RulesInForce(InForce releases, KnownRules known) {
        this.releases = releases;
        this.known = known;
    }

    Preview get() {
        Preview read = current.get();
        return read != null ? read : refresh();
    }

    /** Reads the table again when another one came in force; a table that cannot be read leaves the old one in use. */
    synchronized Preview refresh() {
        Preview read = current.get();
        Preview base = read != null ? read : Preview.shipped();
        Preview latest = releases.text(TABLE)
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .filter(dmn -> !base.rules().isVersion(dmn))
                .map(dmn -> read(dmn, base))
                .orElse(base);
        if (latest != read) {
            latest = latest.knowing(known.with(latest.rules().ruleIds()));
            current.set(latest);
        }
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
