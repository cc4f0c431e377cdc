package org.homeward.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What a family and an agency agreed to do, from intake to closure.
 *
 * <p>A plan knows its own stage and refuses what a closed plan does not allow. It never computes a deadline: dates
 * arrive from a decision table, with the rule that set them.
 */
@Entity
@Table(name = "plan")
class ServicePlan {

    @Id
    private UUID id;

    @ManyToOne(optional = false)
    private Child child;

    private String jurisdiction;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    @Enumerated(EnumType.STRING)
    private PlanStatus status;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> facts;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> concerns;

    private @Nullable String referral;
    private @Nullable String closeReason;

    @Column(name = "plan_version")
    private int version;

    private String openedBy;
    private Instant openedAt;
    private @Nullable Instant closedAt;
    private @Nullable String idempotencyKey;
    private @Nullable String intakeDigest;

    @Version
    private long revision;

    @SuppressWarnings("NullAway")
    protected ServicePlan() {} // for JPA

    ServicePlan(PlanId id, Child child, Intake intake, String openedBy, Instant now) {
        this.id = id.value();
        this.child = child;
        this.jurisdiction = intake.jurisdiction();
        this.stage = Stage.INTAKE;
        this.status = PlanStatus.OPEN;
        this.facts = new LinkedHashMap<>(intake.facts());
        this.concerns = new ArrayList<>(intake.concerns());
        this.referral = intake.referral();
        this.openedBy = openedBy;
        this.openedAt = now;
    }

    /** Remembers the request that opened this plan, so that the same request again finds it. */
    void openedByRequest(@Nullable String key, String digest) {
        this.idempotencyKey = key;
        this.intakeDigest = digest;
    }

    boolean cameFromTheSameIntake(String digest) {
        return digest.equals(intakeDigest);
    }

    void moveTo(Stage target) {
        refuseWhenClosed();
        stage = target;
    }

    void close(String reason, Instant now) {
        refuseWhenClosed();
        stage = Stage.CLOSED;
        status = PlanStatus.CLOSED;
        closeReason = reason;
        closedAt = now;
    }

    int nextVersion() {
        refuseWhenClosed();
        return ++version;
    }

    /** Takes new and corrected facts; a null value takes a fact away. */
    void correctFacts(Map<String, Object> corrections) {
        refuseWhenClosed();
        var merged = new LinkedHashMap<>(facts);
        corrections.forEach((name, value) -> {
            if (value == null) {
                merged.remove(name);
            } else {
                merged.put(name, value);
            }
        });
        facts = merged;
    }

    private void refuseWhenClosed() {
        if (status == PlanStatus.CLOSED) {
            throw new PlanClosed(id());
        }
    }

    PlanId id() {
        return new PlanId(id);
    }

    Child child() {
        return child;
    }

    String jurisdiction() {
        return jurisdiction;
    }

    Stage stage() {
        return stage;
    }

    PlanStatus status() {
        return status;
    }

    Map<String, Object> facts() {
        return Map.copyOf(facts);
    }

    List<String> concerns() {
        return List.copyOf(concerns);
    }

    @Nullable
    String referral() {
        return referral;
    }

    @Nullable
    String closeReason() {
        return closeReason;
    }

    int version() {
        return version;
    }

    Instant openedAt() {
        return openedAt;
    }

    @Nullable
    Instant closedAt() {
        return closedAt;
    }
}
