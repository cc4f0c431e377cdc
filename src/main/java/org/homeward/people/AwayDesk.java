package org.homeward.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.homeward.access.BadInput;
import org.homeward.access.Caller;
import org.homeward.access.NotAllowed;
import org.homeward.access.NotVisible;
import org.homeward.access.Role;
import org.homeward.audit.AuditDesk;
import org.homeward.audit.AuditKind;
import org.homeward.audit.AuditNote;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
import org.homeward.plan.TimelineNote;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to absences: while somebody is away, whoever stands in answers for their plans. */
@Service
@Transactional
public class AwayDesk {

    private final ContactStore contacts;
    private final ContactDesk desk;
    private final PlanDesk plans;
    private final AuditDesk audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    AwayDesk(ContactStore contacts, ContactDesk desk, PlanDesk plans, AuditDesk audit, JdbcClient jdbc, Clock clock) {
        this.contacts = contacts;
        this.desk = desk;
        this.plans = plans;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Some days on which a person is not there. */
    public record Absence(UUID id, String username, LocalDate firstDay, LocalDate lastDay) {}

    /** One of their plans, and who answers for it meanwhile. */
    public record Covered(PlanId planId, String childName, String contact, String backup, boolean byDesk) {}

    /** Says that a person is away; supervisors may say it for others. */
    public Absence away(@Nullable String who, @Nullable LocalDate first, @Nullable LocalDate last, Caller by) {
        String name = who == null || who.isBlank() ? by.username() : who.strip().toLowerCase(Locale.ROOT);
        requireMay(name, by);
        if (name.length() > 200) {
            throw new BadInput("who", "Enter a user name.");
        }
        if (first == null || last == null) {
            throw new BadInput(first == null ? "firstDay" : "lastDay", "Enter the day.");
        }
        if (last.isBefore(first)) {
            throw new BadInput("lastDay", "The last day lies before the first one; check both.");
        }
        if (last.isBefore(LocalDate.now(clock))) {
            throw new BadInput("lastDay", "These days are over already; check the year.");
        }
        var known = known(name, first, last);
        if (known.isPresent()) {
            return known.get(); // said twice, for example by a double click
        }
        var absence = new Absence(UUID.randomUUID(), name, first, last);
        jdbc.sql("""
                        insert into homeward.absence (id, username, first_day, last_day, entered_by, entered_at)
                        values (:id, :name, :first, :last, :by, :now)""")
                .param("id", absence.id())
                .param("name", name)
                .param("first", first)
                .param("last", last)
                .param("by", by.username())
                .param("now", java.sql.Timestamp.from(clock.instant()))
                .update();
        audit("person.away", absence, by);
        for (PlanId plan : contacts.plansOf(name)) {
            Contact contact = contacts.of(plan);
            if (contact.username().equals(name)) {
                String title = "%s is away from %s to %s; %s steps in"
                        .formatted(desk.nameOf(name), first, last, desk.nameOf(contact.backup()));
                plans.note(
                        plan,
                        new TimelineNote(
                                "away-" + absence.id() + "-" + plan, "event", title, by.displayName(), null, null));
            }
        }
        return absence;
    }

    /** Holds what is said of this person, so that the same cannot be said twice at once. */
    private Optional<Absence> known(String name, LocalDate first, LocalDate last) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:what, 0))")
                .param("what", "absence of " + name)
                .query(row -> {});
        return jdbc.sql("""
                        select id, username, first_day, last_day from homeward.absence
                         where username = :name and first_day = :first and last_day = :last and ended_at is null""")
                .param("name", name)
                .param("first", first)
                .param("last", last)
                .query(Absence.class)
                .optional();
    }

    /** The person is back earlier, or it was a mistake. */
    public void back(UUID id, Caller by) {
        Absence absence = jdbc.sql("select id, username, first_day, last_day from homeward.absence where id = :id")
                .param("id", id)
                .query(Absence.class)
                .optional()
                .orElseThrow(() -> new NotVisible("No such absence"));
        requireMay(absence.username(), by);
        jdbc.sql("update homeward.absence set ended_at = :now where id = :id and ended_at is null")
                .param("id", id)
                .param("now", java.sql.Timestamp.from(clock.instant()))
                .update();
        audit("person.back", absence, by);
    }

    private void audit(String what, Absence absence, Caller by) {
        audit.write(new AuditNote(
                AuditKind.CHANGE, by, what, null, absence.id().toString(), Map.of("person", absence.username())));
    }

    private static void requireMay(String name, Caller by) {
        boolean worker = by.hasAny(Role.CASEWORKER, Role.SUPERVISOR);
        if (!worker || !name.equals(by.username()) && !by.has(Role.SUPERVISOR)) {
            throw new NotAllowed("You can enter your own absence; supervisors can enter anybody's.");
        }
    }

    /** Absences of today and later: a supervisor sees everybody's. */
    @Transactional(readOnly = true)
    public List<Absence> ahead(Caller caller) {
        return jdbc.sql("""
                        select id, username, first_day, last_day from homeward.absence
                         where ended_at is null and last_day >= :today and (:all or username = :name)
                         order by first_day, username""")
                .param("today", LocalDate.now(clock))
                .param("all", caller.has(Role.SUPERVISOR))
                .param("name", caller.username())
                .query(Absence.class)
                .list();
    }

    /** The plans for which this person answers, and who steps in for each. */
    @Transactional(readOnly = true)
    public List<Covered> plansOf(Caller caller) {
        return jdbc.sql("""
                        select r.plan_id, c.given_name || ' ' || c.family_name as child, r.username, r.backup
                          from homeward.responsibility r
                          join homeward.plan p on p.id = r.plan_id and p.status = 'OPEN'
                          join homeward.child c on c.id = p.child_id
                         where r.username = :name order by r.backup not like '@%', c.family_name, p.id""")
                .param("name", caller.username())
                .query((row, number) -> new Covered(
                        new PlanId(row.getObject("plan_id", UUID.class)),
                        row.getString("child"),
                        row.getString("username"),
                        desk.nameOf(row.getString("backup")),
                        Contact.isDesk(row.getString("backup"))))
                .list();
    }
}
