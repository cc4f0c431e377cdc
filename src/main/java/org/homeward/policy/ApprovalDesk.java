package org.homeward.policy;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.homeward.access.BadInput;
import org.homeward.access.BadInput.FieldError;
import org.homeward.access.Caller;
import org.homeward.access.Conflict;
import org.homeward.access.NotAllowed;
import org.homeward.access.NotVisible;
import org.homeward.policy.DraftJournal.Act;
import org.homeward.policy.reading.Candidate;
import org.homeward.policy.reading.DraftChecks;
import org.homeward.policy.reading.Finding;
import org.homeward.policy.reading.Finding.Severity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The way of a draft from its author over a second person into force. */
@Service
public class ApprovalDesk {

    private final Releases releases;
    private final Contents contents;
    private final DraftJournal journal;
    private final DraftChecks checks;
    private final PutInForce putInForce;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ApprovalDesk(
            Releases releases,
            Contents contents,
            DraftJournal journal,
            DraftChecks checks,
            PutInForce putInForce,
            TransactionTemplate transaction,
            Clock clock) {
        this.releases = releases;
        this.contents = contents;
        this.journal = journal;
        this.checks = checks;
        this.putInForce = putInForce;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Says what would go wrong, without changing anything. */
    public List<Finding> validate(UUID id, Caller caller) {
        PolicyAccess.mustReadDrafts(caller);
        return checks.findings(candidate(id));
    }

    /** Says what is wrong with one file of the draft. */
    public List<Finding> validate(UUID id, String file, Caller caller) {
        return validate(id, caller).stream()
                .filter(finding -> finding.resource().equals(file))
                .toList();
    }

    /** Asks for approval; a draft with faults or without changes stays a draft. */
    public void submit(UUID id, @Nullable String reason, Caller caller) {
        PolicyAccess.mustEdit(caller);
        if (reason == null || reason.isBlank()) {
            throw new BadInput("reason", "Say why this change is needed; the approver and auditors read it.");
        }
        var candidate = candidate(id);
        if (candidate.changed().isEmpty()) {
            throw new BadInput("draft", "Nothing is changed in this draft yet.");
        }
        mustBeSound(candidate);
        transaction.executeWithoutResult(status -> {
            open(id).submit(reason.strip(), caller.username(), clock.instant());
            journal.note(id, caller.username(), Act.SUBMITTED, null, reason.strip());
        });
    }

    /** Takes a submitted draft back, so that it can be changed again. */
    public void takeBack(UUID id, Caller caller) {
        PolicyAccess.mustEdit(caller);
        transaction.executeWithoutResult(status -> {
            open(id).takeBack();
            journal.note(id, caller.username(), Act.TAKEN_BACK, null, null);
        });
    }

    /** Approves what somebody else wrote. */
    public void approve(UUID id, Caller caller) {
        PolicyAccess.mustApprove(caller);
        transaction.executeWithoutResult(status -> {
            var draft = open(id);
            if (journal.authors(id).contains(caller.username())) {
                throw new NotAllowed("You worked on this draft, so another policy approver has to approve it.");
            }
            draft.approve(caller.username(), clock.instant());
            journal.note(id, caller.username(), Act.APPROVED, null, null);
        });
    }

    /** Hands a draft back to its author with a reason. */
    public void sendBack(UUID id, @Nullable String reason, Caller caller) {
        PolicyAccess.mustApprove(caller);
        if (reason == null || reason.isBlank()) {
            throw new BadInput("reason", "Say what should be different.");
        }
        transaction.executeWithoutResult(status -> {
            open(id).sendBack(reason.strip(), caller.username());
            journal.note(id, caller.username(), Act.SENT_BACK, null, reason.strip());
        });
    }

    /**
     * Puts an approved draft in force.
     *
     * @return the release as it is afterwards; while the engine is away it {@code waitsForEngine} and gets there alone
     */
    public ReleaseSummary deploy(UUID id, Caller caller) {
        PolicyAccess.mustApprove(caller);
        mustBeSound(candidate(id));
        transaction.executeWithoutResult(status -> {
            var draft = open(id);
            var inForce = releases.findByStatus(ReleaseStatus.IN_FORCE).orElseThrow();
            if (!inForce.id().equals(draft.basedOn())) {
                throw new Conflict("Another release came in force since this draft was started. An editor has to"
                        + " bring the draft up to date, and it has to be approved again.");
            }
            draft.askDeployment(caller.username(), clock.instant());
            journal.note(id, caller.username(), Act.ASKED, null, null);
        });
        putInForce.attempt(id);
        var release = releases.findById(id).orElseThrow().summary();
        if (release.deployRefused() != null) {
            throw new BadInput(release.deployRefused()
                    .lines()
                    .map(reason -> new FieldError("engine", reason))
                    .toList());
        }
        return release;
    }

    private Candidate candidate(UUID id) {
        return releases.findById(id).map(contents::of).orElseThrow(() -> new NotVisible("No such draft"));
    }

    private Release open(UUID id) {
        return releases.lock(id)
                .filter(release -> !release.purelyShipped())
                .orElseThrow(() -> new NotVisible("No such draft"));
    }

    private void mustBeSound(Candidate candidate) {
        var faults = checks.findings(candidate).stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(finding -> new FieldError(finding.resource(), finding.inWords()))
                .toList();
        if (!faults.isEmpty()) {
            throw new BadInput(faults);
        }
    }
}
