package org.homeward.agencies;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.homeward.access.BadInput;
import org.homeward.access.Caller;
import org.homeward.access.Conflict;
import org.homeward.access.NotAllowed;
import org.homeward.access.NotVisible;
import org.homeward.access.Role;
import org.homeward.audit.AuditDesk;
import org.homeward.audit.AuditKind;
import org.homeward.audit.AuditNote;
import org.homeward.paging.Cursor;
import org.homeward.paging.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to agencies and to what was agreed with them; what is over opens nothing from that moment on. */
@Service
@Transactional
public class AgencyDesk {

    private final AgencyStore store;
    private final AuditDesk audit;
    private final Clock clock;

    AgencyDesk(AgencyStore store, AuditDesk audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    public static boolean mayWrite(Caller caller) {
        return caller.hasAny(Role.SUPERVISOR, Role.ADMINISTRATOR);
    }

    /** Every agency, for the agency's own people and those who oversee them. */
    @Transactional(readOnly = true)
    public List<Agency> all(Caller caller) {
        requireRead(caller);
        return store.after(null, null);
    }

    /** Some of them in the order of their names; {@code cursor} is where the page before ended. */
    @Transactional(readOnly = true)
    public Page<Agency> page(@Nullable String cursor, int limit, Caller caller) {
        requireRead(caller);
        String after = Cursor.decode(cursor, 1).map(key -> key.key(0)).orElse(null);
        return Page.of(store.after(after, limit + 1), limit, agency -> Cursor.of(agency.name()));
    }

    @Transactional(readOnly = true)
    public Agency find(String code, Caller caller) {
        requireRead(caller);
        return store.find(code).orElseThrow(() -> new NotVisible("No such agency"));
    }

    /** Agreements in force whose end the table announces. */
    @Transactional(readOnly = true)
    public List<Agreement> endingSoon() {
        return store.inForce().stream()
                .filter(agreement -> !agreement.alarm().equals("fine"))
                .toList();
    }

    /** Adds an agency and answers its code, which is what accounts in Keycloak carry. */
    public String add(@Nullable String name, @Nullable String kind, @Nullable String code, Caller by) {
        requireWrite(by);
        String called = text(name);
        if (called.isEmpty() || called.length() > 120) {
            throw new BadInput("name", "Enter the agency's name, in at most 120 characters.");
        }
        String known = text(code).isEmpty()
                ? called.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "")
                : text(code);
        if (!known.matches("[a-z0-9][a-z0-9-]{0,59}")) {
            throw new BadInput("code", "Use small letters, digits and hyphens, for example lincoln-school.");
        }
        if (!store.add(known, called, text(kind).isEmpty() ? "other" : text(kind))) {
            throw new BadInput("name", "An agency of this name or code is there already.");
        }
        audit("agency.add", known, Map.of(), by);
        return known;
    }

    /**
     * Writes down what was agreed.
     *
     * @param amends the agreement whose place it takes; it ends at this moment, so an amendment holds at once
     */
    public UUID agree(String agency, AgreementEntry entry, @Nullable UUID amends, Caller by) {
        requireWrite(by);
        find(agency, by);
        LocalDate today = LocalDate.now(clock);
        AgreementEntry.Checked checked = entry.check(today);
        if (amends != null) {
            if (checked.from().isAfter(today)) {
                throw new BadInput(
                        "validFrom",
                        "An amendment holds from today or an earlier day. For later, write a new agreement.");
            }
            end(agency, amends, "amended", by);
        }
        UUID id = store.agree(agency, checked, amends, by.username());
        audit(
                "agency.agree",
                agency,
                Map.of(
                        "agreement", id.toString(),
                        "categories", String.join(",", checked.categories()),
                        "until", checked.until().toString(),
                        "amends",
                                Optional.ofNullable(amends).map(UUID::toString).orElse("")),
                by);
        return id;
    }

    /** Ends an agreement now: from this moment its agency's people are shown nothing under it. */
    public void end(String agency, UUID agreement, @Nullable String reason, Caller by) {
        requireWrite(by);
        find(agency, by).agreements().stream()
                .filter(one -> one.id().equals(agreement))
                .findFirst()
                .orElseThrow(() -> new NotVisible("No such agreement"));
        String why = text(reason);
        if (why.isEmpty() || why.length() > 1_000 || why.indexOf('\0') >= 0) {
            throw new BadInput("reason", "Say why it ends, in at most 1,000 characters.");
        }
        if (!store.end(agency, agreement, why, by.username())) {
            throw new Conflict("This agreement has ended already.");
        }
        audit("agency.end", agency, Map.of("agreement", agreement.toString()), by);
    }

    private void audit(String what, String agency, Map<String, ?> detail, Caller by) {
        audit.write(new AuditNote(AuditKind.CHANGE, by, what, null, agency, detail));
    }

    private static void requireRead(Caller caller) {
        if (!caller.isStaff() && !caller.has(Role.ADMINISTRATOR)) {
            throw new NotAllowed("The agency's own staff see the agreements with other agencies.");
        }
    }

    private static void requireWrite(Caller by) {
        if (!mayWrite(by)) {
            throw new NotAllowed("Supervisors and administrators keep the agreements with agencies.");
        }
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.strip().replaceAll("\\p{Cc}", "");
    }
}
