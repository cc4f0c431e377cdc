package org.homeward.oversight;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.homeward.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in words what a process waits for. */
@Component
class WaitingWords {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

    private final IncidentExplainer explainer;
    private final Clock clock;

    WaitingWords(IncidentExplainer explainer, Clock clock) {
        this.explainer = explainer;
        this.clock = clock;
    }

    Wait of(RawWait raw) {
        String name = Words.name(raw.name(), raw.elementId());
        return new Wait(
                raw.kind(),
                text(raw, name),
                raw.instanceKey(),
                raw.elementInstanceKey(),
                raw.elementId(),
                name,
                raw.due());
    }

    private String text(RawWait raw, String name) {
        return switch (raw.kind()) {
            case INCIDENT ->
                "Stopped: "
                        + explainer
                                .explain(orEmpty(raw.what()), orEmpty(raw.message()), name)
                                .what();
            case USER_TASK -> "Waits for " + who(raw) + " to «" + name + "»" + due(raw);
            case JOB -> job(raw, name);
            case MESSAGE -> "Waits to hear «" + (raw.name() == null ? heard(raw) : name) + "»";
            case TIMER -> "Waits until " + moment(raw.due()) + " for «" + name + "»";
        };
    }

    private static String job(RawWait raw, String name) {
        if (!"FAILED".equals(raw.what())) {
            return "Homeward is working on «" + name + "»";
        }
        String tries = raw.retries() == 1 ? "1 more try" : raw.retries() + " more tries";
        return "Homeward is working on «" + name + "» again; the last try failed (" + tries + ")";
    }

    private static String who(RawWait raw) {
        if (raw.assignee() != null && !raw.assignee().isBlank()) {
            return raw.assignee();
        }
        return raw.groups().isEmpty()
                ? "someone"
                : raw.groups().stream().map(WaitingWords::person).collect(Collectors.joining(" or "));
    }

    private static String person(String group) {
        boolean one = List.of("family", "court").contains(group);
        return (one ? "the " : startsWithVowel(group) ? "an " : "a ")
                + Role.of(group).map(Role::code).orElse(group).replace('-', ' ');
    }

    private static boolean startsWithVowel(String word) {
        return !word.isEmpty() && "aeiou".indexOf(word.charAt(0)) >= 0;
    }

    private static String heard(RawWait raw) {
        return Words.spoken(raw.what() == null ? raw.elementId() : raw.what());
    }

    private String due(RawWait raw) {
        if (raw.due() == null) {
            return "";
        }
        return (raw.due().isBefore(clock.instant()) ? ", overdue since " : ", due ") + moment(raw.due());
    }

    /** A moment as the agency's clock shows it. */
    private String moment(@Nullable Instant at) {
        return at == null ? "an unknown time" : MOMENT.format(at.atZone(clock.getZone()));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
