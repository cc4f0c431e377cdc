package org.homeward.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.homeward.access.BadInput;
import org.homeward.access.Caller;
import org.homeward.access.EndedAccess;
import org.homeward.access.NotAllowed;
import org.homeward.access.RecordAccess;
import org.homeward.access.RecordPart;
import org.homeward.access.Role;
import org.homeward.plan.PlanId;
import org.homeward.plan.RecordKeeper;
import org.homeward.plan.TaskAnswers;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Takes in what is to be asked for, and what was answered; what a consent needs comes from the table. */
@Component
class ConsentKeeper implements RecordKeeper {

    private static final String RULE = "consentRule";

    private final RequestStore requests;
    private final ConsentStore store;
    private final ConsentText texts;
    private final Whom whom;
    private final EndedAccess ended;
    private final RecordAccess access;
    private final Clock clock;

    ConsentKeeper(
            RequestStore requests,
            ConsentStore store,
            ConsentText texts,
            RecordAccess access,
            Clock clock,
            Whom whom,
            EndedAccess ended) {
        this.whom = whom;
        this.ended = ended;
        this.requests = requests;
        this.store = store;
        this.texts = texts;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public String place() {
        return "consent";
    }

    @Override
    public void keep(PlanId plan, TaskAnswers task, Map<String, Object> fields, Caller by) {
        if (fields.get("requests") instanceof List<?> rows) {
            rows.stream().filter(Map.class::isInstance).forEach(row -> requests.choose(plan, (Map<?, ?>) row));
        } else if (fields.containsKey("decision")) {
            answer(plan, task, fields, by);
        }
    }

    private void answer(PlanId plan, TaskAnswers task, Map<String, Object> fields, Caller by) {
        if (!isAsked(plan, by)) {
            throw new NotAllowed(
                    "Parents and the young person answer this, or the caseworker writes down what they said."
                            + " If you are the child's guardian, ask the caseworker to write that down first.");
        }
        UUID request = UUID.fromString(task.about("requestId"));
        RequestStore.Question question = requests.question(plan, request)
                .filter(asked -> asked.state().equals("asked"))
                .orElseThrow(() -> new BadInput("decision", "This is not asked for any more."));
        boolean refused = "refused".equals(fields.get("decision"));
        if (!refused && question.person() != null && ended.isOver(question.person())) {
            throw new BadInput("decision", "This person has left, so nothing can be shared with them. Answer no.");
        }
        LocalDate until = refused ? null : until(task, fields);
        Signature signed = until == null ? null : signed(question, task, fields, until, by);
        requests.answer(plan, request, fields, until, parts(fields), signed, by);
        if (question.previousConsent() != null) {
            store.end(question.previousConsent(), refused ? "refused" : "replaced", by.displayName());
        }
    }

    private Signature signed(
            RequestStore.Question question, TaskAnswers task, Map<String, Object> fields, LocalDate until, Caller by) {
        var facts = new ConsentText.Facts(
                question.category(),
                question.recipient(),
                question.purpose(),
                String.valueOf(fields.getOrDefault("person", by.displayName())),
                LocalDate.now(clock),
                until,
                text(fields.get("witness")),
                parts(fields),
                text(fields.get("limits")));
        Map<String, Object> rule = new LinkedHashMap<>();
        if (task.about().get(RULE) instanceof Map<?, ?> known) {
            known.forEach((name, value) -> rule.put(String.valueOf(name), value));
        }
        String text = texts.of(facts, ConsentText.elements(rule), LocaleContextHolder.getLocale());
        String how = fields.get("signedHow") instanceof String said && !said.isBlank() ? said : null;
        return new Signature(text, ConsentText.fingerprint(text), how);
    }

    /** What a yes in part opens; nothing when nothing was chosen. */
    private static String @Nullable [] parts(Map<String, Object> fields) {
        if (!"granted-in-part".equals(fields.get("decision")) || !(fields.get("parts") instanceof List<?> chosen)) {
            return null;
        }
        return chosen.stream()
                .flatMap(code -> RecordPart.of(String.valueOf(code)).stream())
                .map(RecordPart::code)
                .distinct()
                .toArray(String[]::new);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value instanceof String text && !text.isBlank() ? text.strip() : null;
    }

    /** The day that was named, or the last one that the table allows. */
    private LocalDate until(TaskAnswers task, Map<String, Object> fields) {
        if ("yes".equals(rule(task.about(), "witness")) && !(fields.get("witness") instanceof String)) {
            throw new BadInput("witness", "This kind of record needs a witness. Enter who it is.");
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate until = day(fields.get("until"));
        if (until != null && until.isBefore(today)) {
            throw new BadInput("until", "This day is over. Enter a day that is still to come.");
        }
        LocalDate last = today.plus(Period.parse(rule(task.about(), "longest")));
        return until == null || until.isAfter(last) ? last : until;
    }

    private static @Nullable LocalDate day(@Nullable Object value) {
        try {
            return value instanceof String text ? LocalDate.parse(text) : null;
        } catch (DateTimeParseException noDay) {
            throw new BadInput("until", "Enter a day, for example 2027-05-04.");
        }
    }

    private static String rule(Map<String, Object> about, String name) {
        return about.get(RULE) instanceof Map<?, ?> rule && rule.get(name) instanceof String text ? text : "P0D";
    }

    @Override
    public Map<String, Object> known(PlanId plan, Map<String, Object> about, Caller caller) {
        if (!isAsked(plan, caller)) {
            return Map.of();
        }
        if (!(about.get("requestId") instanceof String id)) {
            return Map.of("whom", whom.options(plan));
        }
        var known = new LinkedHashMap<String, Object>();
        requests.question(plan, UUID.fromString(id)).ifPresent(question -> {
            String kind = question.category().replace('-', ' ');
            known.put("kind", Character.toUpperCase(kind.charAt(0)) + kind.substring(1));
            known.put("recipient", question.recipient());
            known.put("purpose", question.purpose() == null ? "" : question.purpose());
            known.put("again", question.previousConsent() == null ? "" : "You agreed to this before. We ask again.");
            known.put("signer", rule(about, "signer").replace('-', ' '));
            known.put("elements", elements(about));
        });
        return known;
    }

    /** Staff, parents and the young person; kin and foster parents have tasks of the family's too, but not this one. */
    private boolean isAsked(PlanId plan, Caller caller) {
        return caller.isStaff() || caller.has(Role.FAMILY) && !access.isGuest(caller, plan.value());
    }

    private static String elements(Map<String, Object> about) {
        return about.get(RULE) instanceof Map<?, ?> rule && rule.get("elements") instanceof List<?> elements
                ? elements.stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(", "))
                        .replace('-', ' ')
                : "";
    }
}
