package org.homeward.policy.reading;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What would be in force, every file of it, beside what is in force now. */
public record Candidate(Map<String, Resource> after, Map<String, Resource> before) {

    public List<Resource> changed() {
        return after.values().stream()
                .filter(resource -> !Objects.equals(resource, before.get(resource.name())))
                .toList();
    }

    public List<Resource> changed(ResourceKind kind) {
        return changed().stream().filter(resource -> resource.kind() == kind).toList();
    }

    public Optional<Resource> before(Resource resource) {
        return Optional.ofNullable(before.get(resource.name()));
    }
}
