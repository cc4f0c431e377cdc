package org.homeward.family;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.homeward.access.Caller;
import org.homeward.access.NotVisible;
import org.homeward.access.Role;
import org.homeward.deadlines.Deadline;
import org.homeward.deadlines.DeadlineDesk;
import org.homeward.deadlines.LedgerEntry;
import org.homeward.language.Phrases;
import org.homeward.matters.Matter;
import org.homeward.matters.MatterDesk;
import org.homeward.meetings.MeetingDesk;
import org.homeward.people.Contact;
import org.homeward.people.ContactDesk;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
import org.homeward.plan.PlanSummary;
import org.homeward.policy.Decisions;
import org.homeward.tasks.TaskDesk;
import org.homeward.tasks.TaskFilter;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what a family needs to know of its plan today. */
@Service
public class FamilyGuide {

    private static final int NEXT_DATES = 3;
    private static final int OWN_STEPS = 10;
    private static final int LATEST_MATTERS = 5;

    private final PlanDesk plans;
    private final Decisions decisions;
    private final DeadlineDesk deadlines;
    private final TaskDesk tasks;
    private final MatterDesk matters;
    private final ContactDesk contacts;
    private final MeetingDesk meetings;
    private final Phrases phrases;

    FamilyGuide(
            PlanDesk plans,
            Decisions decisions,
            DeadlineDesk deadlines,
            TaskDesk tasks,
            MatterDesk matters,
            ContactDesk contacts,
            MeetingDesk meetings,
            Phrases phrases) {
        this.plans = plans;
        this.decisions = decisions;
        this.deadlines = deadlines;
        this.tasks = tasks;
        this.matters = matters;
        this.contacts = contacts;
        this.meetings = meetings;
        this.phrases = phrases;
    }

    /** The family itself, and those who explain the plan to it. */
    public static boolean isFor(Caller caller) {
        return caller.hasAny(Role.FAMILY, Role.CASEWORKER, Role.SUPERVISOR);
    }

    /** What stands on the family's page; {@link NotVisible} when the plan, or the page, is not theirs. */
    @Transactional(readOnly = true)
    public Guide of(PlanId planId, Caller caller) {
        if (!isFor(caller)) {
            throw new NotVisible("No such page");
        }
        PlanSummary plan = plans.frame(planId, caller);
        Map<String, String> words =
                decisions.row("family-guide", Map.of("stage", plan.stage().code()));
        List<Guide.Day> days = deadlines.ledger(planId).stream()
                .filter(LedgerEntry::isOpen)
                .map(entry ->
                        new Guide.Day(entry.title(), day(entry), entry.status().equals(Deadline.LATE)))
                // What is still to come first: a family reads on from there.
                .sorted(Comparator.comparing(Guide.Day::late).thenComparing(Guide.Day::day))
                .limit(NEXT_DATES)
                .toList();
        List<Matter> all = matters.ofPlan(planId, caller);
        return new Guide(
                plan,
                words,
                meetings.next(planId).orElse(null),
                days,
                tasks
                        .open(new TaskFilter(TaskFilter.MINE_OR_FREE, null, planId, null), caller, null, OWN_STEPS)
                        .items()
                        .stream()
                        .filter(task -> task.isOf(caller.username()) || caller.has(Role.FAMILY))
                        .toList(),
                all.stream().filter(Matter::open).limit(LATEST_MATTERS).toList(),
                all.stream()
                        .filter(matter -> !matter.open())
                        .limit(LATEST_MATTERS)
                        .toList(),
                answering(planId));
    }

    private Guide.Answering answering(PlanId plan) {
        Contact contact = contacts.of(plan);
        boolean away = !contact.actingNow().equals(contact.username());
        return new Guide.Answering(
                name(contact.username()), name(contact.backup()), away ? name(contact.actingNow()) : null);
    }

    private static LocalDate day(LedgerEntry entry) {
        return Objects.requireNonNull(entry.deadline()).dueDate();
    }

    /** A person's own name, or a desk in the reader's language. */
    private String name(String username) {
        String name = contacts.nameOf(username);
        return Contact.isDesk(username) ? phrases.in(LocaleContextHolder.getLocale(), name) : name;
    }
}
