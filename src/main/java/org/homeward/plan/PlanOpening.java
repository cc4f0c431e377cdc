package org.homeward.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.homeward.access.BadInput;
import org.homeward.access.BadInput.FieldError;
import org.homeward.access.Caller;
import org.homeward.access.Conflict;
import org.homeward.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens plans: checks the intake, writes the first record and starts the life of the plan, once per request. */
@Component
class PlanOpening {

    private final ServicePlans plans;
    private final Children children;
    private final PlanRecord record;
    private final Timeline timeline;
    private final IntakeRules rules;
    private final ObjectProvider<FactCheck> factChecks;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    PlanOpening(
            ServicePlans plans,
            Children children,
            PlanRecord record,
            Timeline timeline,
            IntakeRules rules,
            ObjectProvider<FactCheck> factChecks,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Clock clock) {
        this.plans = plans;
        this.children = children;
        this.record = record;
        this.timeline = timeline;
        this.rules = rules;
        this.factChecks = factChecks;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    PlanId open(Intake given, @Nullable String requestKey, Caller by) {
        Intake intake = withBirthDateAsFact(given);
        check(intake);
        String digest = digest(intake);
        Optional<ServicePlan> earlier = requestKey == null ? Optional.empty() : earlier(requestKey, by);
        if (earlier.isPresent()) {
            if (!earlier.get().cameFromTheSameIntake(digest)) {
                throw new Conflict("This Idempotency-Key was used for another intake; use a new key for a new plan.");
            }
            return earlier.get().id();
        }
        return write(intake, requestKey, digest, by);
    }

    /** Names every breach at once, those of the intake itself and those of its facts and jurisdiction. */
    private void check(Intake intake) {
        List<FieldError> breaches = new ArrayList<>(rules.breaches(intake));
        factChecks.forEach(check -> {
            try {
                check.check(intake.jurisdiction(), intake.facts());
            } catch (BadInput refusal) {
                breaches.addAll(refusal.errors());
            }
        });
        if (!breaches.isEmpty()) {
            throw new BadInput(breaches);
        }
    }

    private PlanId write(Intake intake, @Nullable String requestKey, String digest, Caller by) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.now(clock);
        Child child = children.save(new Child(intake.child()));
        ServicePlan plan = new ServicePlan(PlanId.random(), child, intake, by.username(), now);
        plan.openedByRequest(requestKey, digest);
        plans.saveAndFlush(plan); // rows written by SQL below point at it
        record.addMember(
                plan.id(),
                Map.of(
                        "name", by.displayName(),
                        "username", by.username(),
                        "role", leadRole(by),
                        "discipline", "social-work"),
                now);
        timeline.write(
                plan.id(),
                new TimelineNote("opened-" + plan.id(), "opened", "Plan opened", by.displayName(), null, null));
        events.publishEvent(new PlanOpened(UUID.randomUUID(), plan.id(), Routing.of(plan, today)));
        return plan.id();
    }

    /** Two requests with one key that arrive together wait for each other here; the second finds the first's plan. */
    private Optional<ServicePlan> earlier(String requestKey, Caller by) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .param("key", by.username() + " " + requestKey)
                .query((row, number) -> number)
                .list();
        return plans.findByOpenedByAndIdempotencyKey(by.username(), requestKey);
    }

    private static Intake withBirthDateAsFact(Intake intake) {
        if (intake.child().birthDate() == null || intake.facts().containsKey("birthDate")) {
            return intake;
        }
        var facts = new LinkedHashMap<>(intake.facts());
        facts.put("birthDate", intake.child().birthDate().toString());
        return new Intake(intake.child(), intake.jurisdiction(), facts, intake.concerns(), intake.referral());
    }

    private static String leadRole(Caller by) {
        return by.has(Role.CASEWORKER) ? "caseworker" : "supervisor";
    }

    private static String digest(Intake intake) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(intake.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
