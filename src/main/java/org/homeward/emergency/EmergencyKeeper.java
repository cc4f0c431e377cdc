package org.homeward.emergency;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.homeward.access.Caller;
import org.homeward.access.Role;
import org.homeward.language.Phrases;
import org.homeward.plan.PlanId;
import org.homeward.plan.RecordKeeper;
import org.homeward.plan.TaskAnswers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Gives a supervisor what there is to know of an emergency access, and keeps what they say of it. */
@Component
class EmergencyKeeper implements RecordKeeper {

    private final ObjectProvider<EmergencyEnds> ends;
    private final Phrases phrases;
    private final ZoneId zone;

    EmergencyKeeper(
            ObjectProvider<EmergencyEnds> ends,
            Phrases phrases,
            @Value("${homeward.zone:America/Chicago}") ZoneId zone) {
        this.ends = ends;
        this.phrases = phrases;
        this.zone = zone;
    }

    @Override
    public String place() {
        return "emergency";
    }

    /** The family reads what tasks were done; not what a supervisor wrote about a colleague. */
    @Override
    public boolean keepsApart() {
        return true;
    }

    @Override
    public void keep(PlanId plan, TaskAnswers task, Map<String, Object> fields, Caller by) {
        UUID access = id(task.about("accessId")).orElseThrow();
        ends.getObject()
                .review(
                        access,
                        "yes".equals(fields.get("justified")),
                        String.valueOf(fields.getOrDefault("review", "")),
                        by);
    }

    @Override
    public Map<String, Object> known(PlanId plan, Map<String, Object> about, Caller caller) {
        if (!caller.hasAny(Role.SUPERVISOR, Role.REGIONAL_ADMINISTRATOR)) {
            return Map.of();
        }
        return id(String.valueOf(about.get("accessId")))
                .map(id -> ends.getObject().find(id))
                .filter(access -> access.planId().equals(plan))
                .map(this::inWords)
                .orElse(Map.of());
    }

    private Map<String, Object> inWords(EmergencyAccess access) {
        Instant end = access.endedAt() == null ? access.until() : access.endedAt();
        return Map.of(
                "who", access.name(),
                "when", phrases.say("From %s to %s", inWords(access.openedAt()), inWords(end)),
                "kind", phrases.say(access.kindInWords()),
                "reason", access.reason() == null ? "" : access.reason(),
                "read", phrases.say("Pages of the plan that were opened: %s", access.pages()));
    }

    private String inWords(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(LocaleContextHolder.getLocale())
                .format(at.atZone(zone));
    }

    private static Optional<UUID> id(String text) {
        return PlanId.parse(text).map(PlanId::value);
    }
}
