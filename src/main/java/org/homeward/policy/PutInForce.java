package org.homeward.policy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.homeward.engine.DeploymentRejected;
import org.homeward.engine.Deployments;
import org.homeward.policy.DraftJournal.Act;
import org.homeward.policy.reading.Resource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings a release to the engine and marks it as in force.
 *
 * <p>The wish is committed before the engine hears of it, and the mark after: a crash in between leaves the wish, and
 * the next attempt deploys the same files again, which changes nothing in the engine, and sets the mark.
 */
@Component
class PutInForce {

    private static final Logger LOG = LoggerFactory.getLogger(PutInForce.class);

    private final Releases releases;
    private final ReleaseResources resources;
    private final Contents contents;
    private final DraftJournal journal;
    private final Deployments engine;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PutInForce(
            Releases releases,
            ReleaseResources resources,
            Contents contents,
            DraftJournal journal,
            Deployments engine,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.releases = releases;
        this.resources = resources;
        this.contents = contents;
        this.journal = journal;
        this.engine = engine;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** What became of an attempt. */
    enum Outcome {
        IN_FORCE,
        REFUSED,
        ENGINE_AWAY,
        NOTHING_TO_DO
    }

    Outcome attempt(UUID id) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> deploy(id)));
        } catch (RuntimeException engineAway) {
            LOG.debug("The engine did not take release {} yet", id, engineAway);
            return Outcome.ENGINE_AWAY;
        }
    }

    /** Deploys what is in force once more, so that an engine that lost its data has it again. */
    void renew() {
        releases.findByStatus(ReleaseStatus.IN_FORCE)
                .ifPresent(release -> engine.deploy(bytes(contents.whole(release.id()))));
    }

    private Outcome deploy(UUID id) {
        releases.oneAtATime();
        var release = releases.lock(id).orElseThrow();
        if (!release.waitsForEngine()) {
            return Outcome.NOTHING_TO_DO;
        }
        var former = releases.findByStatus(ReleaseStatus.IN_FORCE);
        if (!Objects.equals(release.basedOn(), former.map(Release::id).orElse(null))) {
            return refused(release, List.of("Another release came in force meanwhile."));
        }
        try {
            var changed = contents.of(release).changed().stream()
                    .collect(Collectors.toMap(Resource::name, resource -> resource));
            var files = bytes(changed);
            // A release of letters alone changes nothing in the engine, which takes no empty deployment.
            Long key = files.isEmpty() ? null : engine.deploy(files).key();
            mark(release, former.orElse(null), key);
            return Outcome.IN_FORCE;
        } catch (DeploymentRejected rejection) {
            return refused(release, rejection.reasons());
        }
    }

    private void mark(Release release, @Nullable Release former, @Nullable Long deploymentKey) {
        var now = clock.instant();
        if (former != null) {
            former.replace(now);
            releases.saveAndFlush(former);
            resources.completeFrom(release.id(), former.id());
        }
        int number = releases.highestNumber() + 1;
        release.putInForce(number, deploymentKey, now);
        releases.saveAndFlush(release);
        journal.note(release.id(), release.deployAskedBy(), Act.IN_FORCE, null, null);
        events.publishEvent(new ReleaseTookEffect(release.id(), number));
        LOG.info("Release {} is in force", number);
    }

    private Outcome refused(Release release, List<String> reasons) {
        release.refuseDeployment(reasons);
        journal.note(release.id(), "engine", Act.REFUSED, null, String.join("\n", reasons));
        LOG.warn("The engine refused release {}: {}", release.id(), reasons);
        return Outcome.REFUSED;
    }

    private static Map<String, byte[]> bytes(Map<String, Resource> files) {
        return files.values().stream()
                .filter(file -> file.kind().runs())
                .collect(Collectors.toMap(Resource::name, Resource::bytes));
    }
}
