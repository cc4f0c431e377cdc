package org.homeward.policy.reading;

import java.util.List;
import org.springframework.stereotype.Component;

/** Says before anything is deployed what would go wrong, in plain words. */
@Component
public class DraftChecks {

    private static final int MAX_DEPLOYMENT = 3_500_000;

    private final List<Check> checks;

    DraftChecks(List<Check> checks) {
        this.checks = checks;
    }

    public List<Finding> findings(Candidate candidate) {
        var findings = new Findings();
        var changed = candidate.changed();
        if (changed.isEmpty()) {
            findings.hint("", null, "Nothing is changed in this draft.", "Open a process, a decision or a form.");
        }
        if (changed.stream().mapToLong(resource -> resource.bytes().length).sum() > MAX_DEPLOYMENT) {
            findings.error("", "All changes together are larger than 3.5 MB.", "Split them into two drafts.");
        }
        var index = new Index(candidate.after().values());
        index.unreadable()
                .forEach((file, message) ->
                        findings.error(file, message, "Open the file in its editor, or undo the changes to it."));
        checks.forEach(check -> check.check(candidate, index, findings));
        return findings.sorted();
    }
}
