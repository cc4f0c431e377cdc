package org.homeward.policy;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.homeward.policy.reading.Candidate;
import org.homeward.policy.reading.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a release would be or was: the files of the one it is based on, with its own laid over them. */
@Component
class Contents {

    private final ReleaseResources resources;

    Contents(ReleaseResources resources) {
        this.resources = resources;
    }

    Candidate of(Release release) {
        var before = whole(release.basedOn());
        var after = new TreeMap<>(before);
        after.putAll(plain(resources.of(release.id())));
        return new Candidate(after, before);
    }

    Map<String, Resource> whole(@Nullable UUID release) {
        return release == null ? Map.of() : plain(resources.of(release));
    }

    private static Map<String, Resource> plain(Map<String, ReleaseResources.Kept> kept) {
        return kept.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().resource()));
    }
}
