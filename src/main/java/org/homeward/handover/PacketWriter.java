package org.homeward.handover;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.homeward.access.Caller;
import org.homeward.access.Role;
import org.homeward.contents.ContentsDesk;
import org.homeward.contents.ItemKind;
import org.homeward.contents.PlanContents;
import org.homeward.deadlines.DeadlineDesk;
import org.homeward.handover.Packet.Part;
import org.homeward.matters.Matter;
import org.homeward.matters.MatterDesk;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
import org.homeward.plan.PlanSummary;
import org.homeward.plan.TimelineEntry;
import org.homeward.tasks.TaskDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the next person must know, as the record has it today. */
@Component
class PacketWriter {

    private static final Caller READER = new Caller("homeward", "Homeward", Set.of(Role.SUPERVISOR));
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.US);
    private static final int LOOK_BACK = 200;
    private static final int MOST_WORDS = 12;

    /** Kinds of matters in which somebody disagrees. */
    private static final Set<String> DISPUTES = Set.of("mediation", "decision-review-and-appeal");

    private static final String HANDOVER = "handover";

    /** Steps in which somebody promised to do something. */
    private static final Set<String> PROMISES = Set.of("agree-corrective-step", "make-safety-plan");

    /** Steps in which the family said how they would like things to be. */
    private static final Set<String> WISHES = Set.of(
            "agree-to-plan",
            "agree-safety-plan",
            "schedule-meeting",
            "answer-pulse",
            "answer-the-offer",
            "tell-family");

    private final PlanDesk plans;
    private final TaskDesk tasks;
    private final MatterDesk matters;
    private final DeadlineDesk deadlines;
    private final ContentsDesk said;
    private final Clock clock;

    PacketWriter(
            PlanDesk plans,
            TaskDesk tasks,
            MatterDesk matters,
            DeadlineDesk deadlines,
            ContentsDesk said,
            Clock clock) {
        this.plans = plans;
        this.tasks = tasks;
        this.matters = matters;
        this.deadlines = deadlines;
        this.said = said;
        this.clock = clock;
    }

    Packet write(PlanId plan, Period ahead, @Nullable String words) {
        PlanSummary summary = plans.summary(plan, READER);
        PlanContents contents = said.ordinary(plan);
        List<TimelineEntry> past = plans.timeline(plan, READER, null, LOOK_BACK);
        List<Matter> open =
                matters.ofPlan(plan, READER).stream().filter(Matter::open).toList();
        return new Packet(List.of(
                new Part("From the person before you", words == null ? List.of() : List.of(words)),
                new Part(
                        "Open tasks",
                        tasks.ofPlan(plan, READER).stream().map(this::task).toList()),
                new Part(
                        "Promises",
                        Stream.concat(goals(contents), said(past, PROMISES)).toList()),
                new Part("The dates ahead", dates(plan, ahead)),
                new Part(
                        "What may be shared",
                        summary.consents().stream().map(PacketWriter::consent).toList()),
                new Part(
                        "Open disagreements",
                        open.stream()
                                .filter(PacketWriter::isDispute)
                                .map(this::matter)
                                .toList()),
                new Part(
                        "Other open matters",
                        open.stream()
                                .filter(one -> !isDispute(one) && !one.kind().equals(HANDOVER))
                                .map(this::matter)
                                .toList()),
                new Part(
                        "What the family prefers",
                        Stream.of(language(summary), wishes(contents), said(past, WISHES))
                                .flatMap(lines -> lines)
                                .toList())));
    }

    private String task(org.homeward.tasks.Task task) {
        String due =
                task.dueAt() == null ? "" : ", due " + DAY.format(task.dueAt().atZone(clock.getZone()));
        return task.name() + due + (task.assigneeName() == null ? "" : " (" + task.assigneeName() + ")");
    }

    private static Stream<String> goals(PlanContents contents) {
        return contents.goals().stream()
                .filter(goal -> goal.text("owner") != null && goal.isOpen())
                .map(goal -> goal.text("owner") + ": " + goal.heading()
                        + (goal.day("targetDate") == null ? "" : ", by " + DAY.format(goal.day("targetDate"))));
    }

    private static Stream<String> wishes(PlanContents contents) {
        return contents.of(ItemKind.PREFERENCE).stream()
                .map(wish -> (wish.inWords("topic") == null ? "" : wish.inWords("topic") + ": ") + wish.text("text"));
    }

    private List<String> dates(PlanId plan, Period ahead) {
        LocalDate last = LocalDate.now(clock).plus(ahead);
        return deadlines.ledger(plan).stream()
                .filter(entry -> entry.isOpen() && entry.deadline() != null)
                .map(entry -> java.util.Objects.requireNonNull(entry.deadline()))
                .filter(deadline -> !deadline.dueDate().isAfter(last))
                .map(deadline -> DAY.format(deadline.dueDate()) + ": " + deadline.title())
                .toList();
    }

    private static String consent(PlanSummary.Consent consent) {
        String until = consent.expires() == null ? "" : ", until " + DAY.format(consent.expires());
        return consent.category().replace('-', ' ') + ": " + consent.decision() + ", with " + consent.recipient()
                + until;
    }

    private static boolean isDispute(Matter matter) {
        return DISPUTES.contains(matter.kind());
    }

    private String matter(Matter matter) {
        String since = ", since " + DAY.format(matter.openedAt().atZone(clock.getZone()));
        return matter.title() + since + (matter.about() == null ? "" : ": " + matter.about());
    }

    private static Stream<String> language(PlanSummary plan) {
        String language = plan.child().language();
        return language == null
                ? Stream.empty()
                : Stream.of("Language: " + Locale.forLanguageTag(language).getDisplayLanguage(Locale.US));
    }

    /** What was written in those steps, newest first. */
    private static Stream<String> said(List<TimelineEntry> past, Set<String> steps) {
        return past.stream()
                .filter(entry -> entry.processElementId() != null && steps.contains(entry.processElementId()))
                .flatMap(entry -> entry.detail().entrySet().stream())
                .filter(answer -> answer.getValue() instanceof String)
                .map(answer -> answer.getKey() + " " + answer.getValue())
                .limit(MOST_WORDS);
    }
}
