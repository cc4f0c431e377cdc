package org.homeward.letters;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.homeward.access.BadInput;
import org.homeward.access.Caller;
import org.homeward.access.NotAllowed;
import org.homeward.access.NotVisible;
import org.homeward.access.RecordPart;
import org.homeward.access.Role;
import org.homeward.audit.AuditDesk;
import org.homeward.audit.AuditKind;
import org.homeward.audit.AuditNote;
import org.homeward.disclosure.DisclosureDesk;
import org.homeward.disclosure.Ground;
import org.homeward.language.Phrases;
import org.homeward.letters.Addressees.To;
import org.homeward.notice.NoticeKind;
import org.homeward.notice.PersonalNotices;
import org.homeward.people.ContactDesk;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
import org.homeward.plan.TimelineNote;
import org.homeward.policy.InForce;
import org.homeward.policy.LetterPart;
import org.homeward.policy.ReleaseSummary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to letters: written from the wording in force, one for each person, in that person's language. */
@Service
@Transactional
public class LetterDesk {

    private static final int MOST = 200;

    private final LetterStore store;
    private final Addressees addressees;
    private final InForce inForce;
    private final Phrases phrases;
    private final ContactDesk contacts;
    private final PlanDesk plans;
    private final DisclosureDesk disclosures;
    private final AuditDesk audit;
    private final PersonalNotices notices;
    private final Clock clock;

    LetterDesk(
            LetterStore store,
            Addressees addressees,
            InForce inForce,
            Phrases phrases,
            ContactDesk contacts,
            PlanDesk plans,
            DisclosureDesk disclosures,
            AuditDesk audit,
            PersonalNotices notices,
            Clock clock) {
        this.store = store;
        this.addressees = addressees;
        this.inForce = inForce;
        this.phrases = phrases;
        this.contacts = contacts;
        this.plans = plans;
        this.disclosures = disclosures;
        this.audit = audit;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * Writes to everybody whom the table {@code notice-routing} names for it, once per key and person.
     *
     * @param filled what stands in its places; days are written in each person's language, words are phrases
     * @return how many letters were written
     */
    public int send(PlanId plan, LetterKind kind, Map<String, ?> filled, String key) {
        List<To> to = kind.event() == null ? List.of() : addressees.of(plan, kind.event());
        to.forEach(one -> write(plan, kind, null, filled, one, key));
        return to.size();
    }

    /**
     * Tells the family on which day the child moves or moved; whoever works with the plan says so, because a corrected
     * fact is not a move.
     */
    public int tellOfMove(PlanId plan, @Nullable LocalDate day, Caller by) {
        plans.requireVisible(plan, by);
        if (!maySend(by)) {
            throw new NotAllowed("The caseworker of this plan tells the family of a move.");
        }
        if (day == null) {
            throw new BadInput("day", "Enter the day of the move.");
        }
        plans.requireOpen(plan); // and holds the plan, so that the same day is told once
        return send(plan, LetterKind.PLACEMENT_CHANGE, Map.of("day", day), "moved " + plan + " " + day);
    }

    /** Whether this person may have letters written. */
    public static boolean maySend(Caller caller) {
        return caller.hasAny(Role.CASEWORKER, Role.SUPERVISOR);
    }

    /** Writes to one person about one kind of record; nobody else reads it without access to that record. */
    public void sendTo(
            PlanId plan, LetterKind kind, String name, @Nullable String category, Map<String, ?> filled, String key) {
        write(plan, kind, category, filled, addressees.named(plan, name), key);
    }

    private void write(
            PlanId plan, LetterKind kind, @Nullable String category, Map<String, ?> filled, To to, String key) {
        String template = inForce.textOrShipped(kind.file());
        var wording = wording(plan, template, filled, to.name(), to.language());
        String fingerprint = Fingerprint.of(to.language().getLanguage(), wording.heading(), wording.body());
        var letter = new Letter(
                UUID.randomUUID(),
                plan,
                kind,
                category,
                to.username(),
                to.name(),
                to.language(),
                wording.heading(),
                wording.body(),
                fingerprint,
                inForce.release().map(ReleaseSummary::number).orElse(null),
                clock.instant());
        String own = key + " " + (to.username() == null ? to.name() : to.username());
        if (!store.add(letter, Fingerprint.of(template), own)) {
            return;
        }
        plans.note(
                plan,
                new TimelineNote(null, "record", "Letter: " + kind.title(), Caller.SYSTEM.displayName(), null, null));
        audit.write(new AuditNote(
                AuditKind.CHANGE,
                Caller.SYSTEM,
                "letter.sent",
                plan.value(),
                letter.id().toString(),
                Map.of("letter", kind.code(), "language", to.language().getLanguage(), "fingerprint", fingerprint)));
        if (to.username() != null) {
            notices.tell(to.username(), NoticeKind.LETTER, plan.value(), null, "letter-" + letter.id());
        }
    }

    private LetterText.Wording wording(
            PlanId plan, String template, Map<String, ?> filled, String name, Locale language) {
        var places = new HashMap<String, Object>(filled);
        places.put("name", name);
        places.put("child", store.child(plan));
        places.put("worker", contacts.nameOf(contacts.of(plan).username()));
        places.put("today", LocalDate.now(clock));
        return LetterText.read(template)
                .in(language.getLanguage())
                .orElseThrow()
                .filled(place -> inWords(places.get(place), place, language));
    }

    /** The wording in force for something that somebody wrote, for one reader; it is neither sent nor kept. */
    @Transactional(readOnly = true)
    public Cover cover(PlanId plan, LetterKind kind, Map<String, ?> filled, Caller reader, Locale language) {
        plans.requireVisible(plan, reader);
        var wording = wording(plan, inForce.textOrShipped(kind.file()), filled, reader.displayName(), language);
        return new Cover(wording.heading(), LetterPart.of(wording.paragraphs()));
    }

    private String inWords(@Nullable Object value, String place, Locale language) {
        return switch (value) {
            case null -> throw new IllegalArgumentException("Nothing to fill in at {" + place + "}");
            case LocalDate day ->
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(language)
                        .format(day);
            default -> phrases.in(language, value.toString());
        };
    }

    /** Newest first: those to this person; staff see all that their access opens. */
    @Transactional(readOnly = true)
    public List<Letter> ofPlan(PlanId plan, Caller caller) {
        plans.requireVisible(plan, caller);
        return store.of(plan, null, caller, MOST);
    }

    /** One letter, word for word; reading another person's letter about a kind of record is written down. */
    public Letter open(PlanId plan, UUID id, Caller caller) {
        plans.requireVisible(plan, caller);
        Ground ground = disclosures.hold(plan.value(), caller, RecordPart.SUMMARIES);
        Letter letter =
                store.of(plan, id, caller, 1).stream().findFirst().orElseThrow(() -> new NotVisible("No such letter"));
        if (!caller.username().equals(letter.username())) {
            ground.shown("letter", Collections.singletonList(letter.category()));
        }
        return letter;
    }
}
