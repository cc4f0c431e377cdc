package org.homeward.policy;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.homeward.access.Conflict;
import org.jspecify.annotations.Nullable;

/**
 * One set of models, tables and forms: written by one person, approved by another, in force until the next.
 *
 * <p>A release refuses what its status does not allow. It never talks to the engine: {@link PutInForce} does that.
 */
@Entity
class Release {

    @Id
    private UUID id;

    private @Nullable Integer number;
    private String title;

    @Enumerated(EnumType.STRING)
    private ReleaseStatus status = ReleaseStatus.DRAFT;

    private String author;
    private @Nullable String reason;
    private @Nullable String submittedBy;
    private @Nullable String approver;
    private @Nullable String sentBackBy;
    private @Nullable String sentBackReason;
    private @Nullable UUID basedOn;
    private Instant createdAt;
    private @Nullable Instant submittedAt;
    private @Nullable Instant approvedAt;
    private @Nullable String deployAskedBy;
    private @Nullable Instant deployAskedAt;
    private @Nullable String deployRefused;
    private @Nullable Instant effectiveAt;
    private @Nullable Instant replacedAt;
    private @Nullable Long deploymentKey;
    private @Nullable String shippedDigest;

    @Version
    private @Nullable Long revision;

    @SuppressWarnings("NullAway")
    protected Release() {} // for JPA

    Release(String title, String author, @Nullable UUID basedOn, Instant at) {
        this.id = UUID.randomUUID();
        this.title = title;
        this.author = author;
        this.basedOn = basedOn;
        this.createdAt = at;
    }

    /** Makes what came with Homeward itself; it needs no second person, because the people who run Homeward chose it. */
    static Release shipped(String title, String digest, @Nullable UUID replaces, Instant at) {
        var release = new Release(title, "homeward", replaces, at);
        release.reason = "Came with Homeward";
        release.status = ReleaseStatus.APPROVED;
        release.approver = "homeward";
        release.submittedAt = at;
        release.approvedAt = at;
        release.shippedDigest = digest;
        release.askDeployment("homeward", at);
        return release;
    }

    void change() {
        if (status == ReleaseStatus.SUBMITTED || status == ReleaseStatus.APPROVED) {
            throw new Conflict("This draft waits for its approver, so it cannot be changed. Take it back first.");
        }
        become(ReleaseStatus.DRAFT);
    }

    void takeBack() {
        become(ReleaseStatus.DRAFT);
        withdrawApproval();
    }

    void submit(String reason, String by, Instant at) {
        become(ReleaseStatus.SUBMITTED);
        this.reason = reason;
        this.submittedBy = by;
        this.submittedAt = at;
        this.sentBackBy = null;
        this.sentBackReason = null;
    }

    void approve(String by, Instant at) {
        become(ReleaseStatus.APPROVED);
        this.approver = by;
        this.approvedAt = at;
    }

    void sendBack(String reason, String by) {
        become(ReleaseStatus.REJECTED);
        withdrawApproval();
        this.sentBackBy = by;
        this.sentBackReason = reason;
    }

    void rebase(UUID onto) {
        become(ReleaseStatus.DRAFT);
        withdrawApproval();
        this.basedOn = onto;
    }

    void discard() {
        become(ReleaseStatus.DISCARDED);
        withdrawApproval();
    }

    /** Notes that this release is to be put in force; the wish outlives a crash. */
    void askDeployment(String by, Instant at) {
        if (status != ReleaseStatus.APPROVED) {
            throw new Conflict("Only an approved draft can be put in force; this one is: " + status.title() + ".");
        }
        this.deployAskedBy = by;
        this.deployAskedAt = at;
        this.deployRefused = null;
    }

    void refuseDeployment(List<String> reasons) {
        this.deployAskedAt = null;
        this.deployRefused = String.join("\n", reasons);
    }

    void putInForce(int number, @Nullable Long deploymentKey, Instant at) {
        become(ReleaseStatus.IN_FORCE);
        this.number = number;
        this.deploymentKey = deploymentKey;
        this.effectiveAt = at;
    }

    void replace(Instant at) {
        become(ReleaseStatus.REPLACED);
        this.replacedAt = at;
    }

    boolean waitsForEngine() {
        return status == ReleaseStatus.APPROVED && deployAskedAt != null;
    }

    ReleaseSummary summary() {
        return new ReleaseSummary(
                id,
                number,
                title,
                status,
                author,
                reason,
                submittedBy,
                approver,
                sentBackBy,
                sentBackReason,
                basedOn,
                createdAt,
                submittedAt,
                approvedAt,
                effectiveAt,
                replacedAt,
                waitsForEngine(),
                deployRefused);
    }

    UUID id() {
        return id;
    }

    ReleaseStatus status() {
        return status;
    }

    @Nullable
    UUID basedOn() {
        return basedOn;
    }

    @Nullable
    String shippedDigest() {
        return shippedDigest;
    }

    /** Who wanted it in force; Homeward itself for what it brought along. */
    String deployAskedBy() {
        return deployAskedBy == null ? "homeward" : deployAskedBy;
    }

    /** Answers whether nobody on the policy staff had a hand in this release. */
    boolean purelyShipped() {
        return shippedDigest != null && "homeward".equals(approver);
    }

    void rememberShipped(String digest) {
        this.shippedDigest = digest;
    }

    private void withdrawApproval() {
        this.approver = null;
        this.approvedAt = null;
        this.deployAskedAt = null;
        this.deployRefused = null;
    }

    private void become(ReleaseStatus next) {
        if (!status.mayBecome(next)) {
            throw new Conflict("\"" + title + "\" is now: " + status.title() + ". Load the page again to see it.");
        }
        status = next;
    }
}
