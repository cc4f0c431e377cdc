package org.homeward.policy;

import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.homeward.policy.DraftJournal.Act;
import org.homeward.policy.ReleaseResources.Kept;
import org.homeward.policy.reading.Resource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the files that came with Homeward the first release, and those of a newer Homeward the next.
 *
 * <p>Once policy staff have put something in force, new files only become a draft for them to look at.
 */
@Component
class ShippedRelease {

    private static final Logger LOG = LoggerFactory.getLogger(ShippedRelease.class);
    private static final String SELF = "homeward";

    private final Releases releases;
    private final ReleaseResources resources;
    private final Contents contents;
    private final DraftJournal journal;
    private final ShippedFiles shipped;
    private final Clock clock;

    ShippedRelease(
            Releases releases,
            ReleaseResources resources,
            Contents contents,
            DraftJournal journal,
            ShippedFiles shipped,
            Clock clock) {
        this.releases = releases;
        this.resources = resources;
        this.contents = contents;
        this.journal = journal;
        this.shipped = shipped;
        this.clock = clock;
    }

    @Transactional
    void takeOver() {
        var files = shipped.read();
        if (files.isEmpty()) {
            LOG.warn("No models, tables or forms came with this Homeward");
            return;
        }
        releases.oneAtATime();
        String digest = ShippedFiles.digest(files);
        var inForce = releases.findByStatus(ReleaseStatus.IN_FORCE).orElse(null);
        if (inForce == null || inForce.purelyShipped()) {
            bringUpToDate(files, digest, inForce);
        } else if (!releases.existsByShippedDigest(digest)) {
            propose(files, digest, inForce);
        }
    }

    private void bringUpToDate(Map<String, Resource> files, String digest, @Nullable Release inForce) {
        boolean asked = inForce != null && digest.equals(inForce.shippedDigest());
        for (var waiting : releases.waitingShipped()) {
            if (!asked && digest.equals(waiting.shippedDigest())) {
                waiting.askDeployment(SELF, clock.instant());
                asked = true;
            } else {
                waiting.discard();
            }
        }
        if (!asked) {
            String title = inForce == null ? "The first release" : "Came with a newer Homeward";
            var base = inForce == null ? null : inForce.id();
            var release = releases.saveAndFlush(Release.shipped(title, digest, base, clock.instant()));
            keepChanges(release, files, inForce == null ? Map.of() : contents.whole(inForce.id()));
        }
    }

    /** Drafts what is new in this Homeward, but leaves alone what it had the same way the last time. */
    private void propose(Map<String, Resource> files, String digest, Release inForce) {
        var lastShipped = releases.lastShipped().map(last -> contents.whole(last.id()));
        var news = new TreeMap<>(files);
        news.values().removeIf(file -> file.equals(lastShipped.orElse(Map.of()).get(file.name())));
        var draft = new Release("New in this Homeward", SELF, inForce.id(), clock.instant());
        draft.rememberShipped(digest);
        releases.saveAndFlush(draft);
        keepChanges(draft, news, contents.whole(inForce.id()));
    }

    private void keepChanges(Release release, Map<String, Resource> files, Map<String, Resource> base) {
        journal.note(release.id(), SELF, Act.STARTED, null, null);
        files.values().stream()
                .filter(file -> !file.equals(base.get(file.name())))
                .forEach(file -> {
                    var before = base.get(file.name());
                    resources.put(
                            release.id(),
                            new Kept(file, before == null ? null : before.sha256(), SELF, clock.instant(), 1));
                });
    }
}
