package org.homeward.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.homeward.access.Caller;
import org.homeward.access.RecordAccess;
import org.homeward.access.Role;
import org.homeward.plan.PlanSummary.ChildView;
import org.homeward.plan.PlanSummary.Consent;
import org.homeward.plan.PlanSummary.Goal;
import org.homeward.plan.PlanSummary.Member;
import org.springframework.stereotype.Component;

/**
 * Cuts a plan down to what one person may see.
 *
 * <p>Staff see all of it, auditors without the texts; the referral, which may say who reported, only caseworkers and
 * supervisors (325 ILCS 5/11.1a); the family all but other people's contacts, its guests no consents either;
 * whoever opened it in an emergency what staff sees, without consents, which may tell what a child is treated for; partners
 * the child's given name, the stage and who is at the table. Which goals anybody reads, {@link
 * org.homeward.access.RecordAccess} decides in the query.
 */
@Component
class PlanViews {

    private final PlanRecord record;
    private final RecordAccess access;
    private final Clock clock;

    PlanViews(PlanRecord record, RecordAccess access, Clock clock) {
        this.record = record;
        this.access = access;
        this.clock = clock;
    }

    PlanSummary of(ServicePlan plan, Caller caller) {
        boolean whole = caller.isStaff() && caller.emergency() == null
                || caller.has(Role.FAMILY) && !access.isGuest(caller, plan.id().value());
        return view(plan, caller, record.goals(plan.id(), caller), whole ? record.consents(plan.id()) : List.of());
    }

    PlanSummary frame(ServicePlan plan, Caller caller) {
        return view(plan, caller, List.of(), List.of());
    }

    private PlanSummary view(ServicePlan plan, Caller caller, List<Goal> goals, List<Consent> consents) {
        boolean staff = caller.isStaff();
        boolean family = caller.has(Role.FAMILY);
        return new PlanSummary(
                plan.id(),
                plan.stage(),
                plan.status(),
                plan.jurisdiction(),
                plan.version(),
                child(plan.child(), staff || family),
                record.team(plan.id()).stream()
                        .map(member -> caller.readsTexts() ? member : withoutContact(member))
                        .toList(),
                goals,
                consents,
                caller.readsTexts() ? plan.concerns() : List.of(),
                caller.hasAny(Role.CASEWORKER, Role.SUPERVISOR) ? plan.referral() : null,
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

    private static Member withoutContact(Member member) {
        return new Member(member.name(), member.role(), member.discipline(), null, null, null);
    }
}
