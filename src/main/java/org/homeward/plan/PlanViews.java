package org.homeward.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.access.Caller;
import org.homeward.access.Role;
import org.homeward.plan.PlanSummary.ChildView;
import org.homeward.plan.PlanSummary.Consent;
import org.homeward.plan.PlanSummary.Member;
import org.springframework.stereotype.Component;

/**
 * Cuts a plan down to what one person may see.
 *
 * <p>Staff see all of it; the family all but other people's contacts and the referral; partners the child's given
 * name, the stage, who is at the table and, while a consent for their kind of record lives, the goals.
 */
@Component
class PlanViews {

    private static final Map<Role, Set<String>> CATEGORIES = Map.of(
            Role.TEACHER, Set.of("education"),
            Role.CLINICIAN, Set.of("health", "mental-health"));

    private final PlanRecord record;
    private final Clock clock;

    PlanViews(PlanRecord record, Clock clock) {
        this.record = record;
        this.clock = clock;
    }

    PlanSummary of(ServicePlan plan, Caller caller) {
        boolean staff = caller.isStaff();
        boolean family = caller.has(Role.FAMILY);
        List<Consent> consents = record.consents(plan.id());
        return new PlanSummary(
                plan.id(),
                plan.stage(),
                plan.status(),
                plan.jurisdiction(),
                plan.version(),
                child(plan.child(), staff || family),
                record.team(plan.id()).stream()
                        .map(member -> staff ? member : withoutContact(member))
                        .toList(),
                staff || family || hasLiveConsent(caller, consents) ? record.goals(plan.id()) : List.of(),
                staff || family ? consents : List.of(),
                staff ? plan.concerns() : List.of(),
                staff ? plan.referral() : null,
                staff || family ? plan.closeReason() : null,
                plan.openedAt(),
                plan.closedAt());
    }

    private ChildView child(Child child, boolean whole) {
        return whole
                ? new ChildView(
                        child.givenName(),
                        child.familyName(),
                        child.birthDate(),
                        child.ageOn(LocalDate.now(clock)),
                        child.language())
                : new ChildView(child.givenName(), null, null, null, null);
    }

    private boolean hasLiveConsent(Caller caller, List<Consent> consents) {
        LocalDate today = LocalDate.now(clock);
        return caller.roles().stream()
                .map(role -> CATEGORIES.getOrDefault(role, Set.of()))
                .anyMatch(categories -> consents.stream()
                        .anyMatch(consent -> categories.contains(consent.category()) && consent.holdsOn(today)));
    }

    private static Member withoutContact(Member member) {
        return new Member(member.name(), member.role(), member.discipline(), null, null, null);
    }
}
