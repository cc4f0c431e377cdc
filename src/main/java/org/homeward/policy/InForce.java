package org.homeward.policy;

import java.util.Map;
import java.util.Optional;
import org.homeward.policy.reading.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The models, tables and forms that are in force now, for the rest of Homeward. */
@Service
@Transactional(readOnly = true)
public class InForce {

    private final Releases releases;
    private final ReleaseResources resources;
    private final ShippedFiles shipped;
    private volatile @Nullable Map<String, Resource> ofThisBuild;

    InForce(Releases releases, ReleaseResources resources, ShippedFiles shipped) {
        this.shipped = shipped;
        this.releases = releases;
        this.resources = resources;
    }

    /** The release in force; empty until the engine took the first one. */
    public Optional<ReleaseSummary> release() {
        return releases.findByStatus(ReleaseStatus.IN_FORCE).map(Release::summary);
    }

    /** The text of one file, for example of {@code check-in-cadence.dmn}, as it is in force. */
    public Optional<String> text(String fileName) {
        return releases.findByStatus(ReleaseStatus.IN_FORCE)
                .flatMap(release -> resources.find(release.id(), fileName))
                .map(kept -> kept.resource())
                .map(Resource::content);
    }

    /** The same, and until a release is in force, or when it lacks the file, the one that came with this Homeward. */
    public String textOrShipped(String fileName) {
        return text(fileName).orElseGet(() -> shipped(fileName));
    }

    private String shipped(String fileName) {
        var all = ofThisBuild;
        if (all == null) {
            all = shipped.read();
            ofThisBuild = all;
        }
        var resource = all.get(fileName);
        if (resource == null) {
            throw new IllegalStateException("There is no file " + fileName);
        }
        return resource.content();
    }
}
