package org.homeward.policy.reading;

import java.util.List;
import org.springframework.stereotype.Component;

/** Ids are how running plans, steps and tables find each other, so they stay and are there once. */
@Component
class IdentityCheck implements Check {

    @Override
    public void check(Candidate candidate, Index index, Findings findings) {
        for (var resource : candidate.changed()) {
            if (resource.kind().runs() && !index.unreadable().containsKey(resource.name())) {
                stays(candidate, resource, index, findings);
                once(resource, index, findings);
            }
        }
    }

    private static void stays(Candidate candidate, Resource resource, Index index, Findings findings) {
        candidate.before(resource).ifPresent(before -> {
            for (var id : new Index(List.of(before)).ids(resource.kind())) {
                if (!index.files(resource.kind(), id).contains(resource.name())) {
                    findings.error(
                            resource.name(),
                            id,
                            "The " + resource.kind().noun() + " \"" + id
                                    + "\" is gone from this file or has another id.",
                            "Give it the id \"" + id + "\" again: running plans know it by that id.");
                }
            }
        });
    }

    private static void once(Resource resource, Index index, Findings findings) {
        boolean empty = true;
        for (var id : index.ids(resource.kind())) {
            var files = index.files(resource.kind(), id);
            if (!files.contains(resource.name())) {
                continue;
            }
            empty = false;
            if (id.isBlank()) {
                findings.error(
                        resource.name(),
                        "The " + resource.kind().noun() + " has no id.",
                        "Give it a short id of small letters and hyphens.");
            } else if (files.size() > 1) {
                findings.error(
                        resource.name(),
                        id,
                        "The id \"" + id + "\" is used more than once: " + String.join(", ", files) + ".",
                        "Give this one another id.");
            }
        }
        if (empty) {
            findings.error(
                    resource.name(),
                    "There is no " + resource.kind().noun() + " in this file.",
                    "Undo the changes to this file, or draw one.");
        }
    }
}
