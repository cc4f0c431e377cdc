package org.homeward.deadlines;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.homeward.engine.EngineCommand.PublishMessage;
import org.homeward.plan.PlanId;

/** What the engine is told about the dates it watches; ids, codes and moments only. */
final class WatchMessages {

    private WatchMessages() {}

    /** All that the watching process needs, so that it starts without asking anybody. */
    static PublishMessage opened(PlanId plan, Watch watch, Deadline deadline, ZoneId zone) {
        return new PublishMessage(
                watch.id(),
                "deadline-opened",
                watch.id().toString(),
                Map.of(
                        "planId", plan.toString(),
                        "deadlineId", watch.id().toString(),
                        "ruleId", deadline.ruleId(),
                        "ruleKind", deadline.kind(),
                        "source", deadline.source(),
                        "unit", deadline.unit(),
                        "dueAt", dueAt(deadline, zone),
                        "missedAt", text(watch.overAt(), zone),
                        "firstKnownLate", watch.knownLate() ? "yes" : "no",
                        "revision", watch.revision()));
    }

    static PublishMessage moved(Watch watch, Deadline deadline, ZoneId zone) {
        return message(
                "deadline-moved",
                watch,
                Map.of(
                        "newDueAt", dueAt(deadline, zone),
                        "newMissedAt", text(watch.overAt(), zone),
                        "newRevision", watch.revision()));
    }

    static PublishMessage ended(Watch watch, Watch.End end) {
        return end.isMet()
                ? message("deadline-met", watch, Map.of("daysLate", end.daysLate()))
                : message("deadline-dropped", watch, Map.of("droppedBecause", end.code()));
    }

    private static PublishMessage message(String name, Watch watch, Map<String, Object> variables) {
        return new PublishMessage(UUID.randomUUID(), name, watch.id().toString(), variables);
    }

    /** The moment, or the beginning of the day, from which reminders are counted back. */
    private static String dueAt(Deadline deadline, ZoneId zone) {
        return text(
                Objects.requireNonNullElseGet(
                        deadline.dueInstant(),
                        () -> deadline.dueDate().atStartOfDay(zone).toInstant()),
                zone);
    }

    /** With seconds and offset, as the engine's expressions read moments. */
    private static String text(Instant moment, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                moment.atZone(zone).withNano(0).toOffsetDateTime());
    }
}
