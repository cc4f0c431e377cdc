package org.homeward.people;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.homeward.access.Caller;
import org.homeward.access.Conflict;
import org.homeward.access.NotAllowed;
import org.homeward.access.NotVisible;
import org.homeward.audit.AuditDesk;
import org.homeward.audit.AuditKind;
import org.homeward.audit.AuditNote;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
import org.homeward.plan.TableSeat;
import org.homeward.plan.TeamDesk;
import org.homeward.plan.TimelineNote;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to the people at a plan's table and what each has taken on, in writing. */
@Service
@Transactional
public class TableDesk {

    private final TeamDesk team;
    private final ContactDesk contacts;
    private final PlanDesk plans;
    private final OrdinaryContent ordinary;
    private final AuditDesk audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    TableDesk(
            TeamDesk team,
            ContactDesk contacts,
            PlanDesk plans,
            OrdinaryContent ordinary,
            AuditDesk audit,
            JdbcClient jdbc,
            Clock clock) {
        this.team = team;
        this.contacts = contacts;
        this.plans = plans;
        this.ordinary = ordinary;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Everybody at the table; contacts are for the agency's workers, duties for whoever reads what the team shares. */
    @Transactional(readOnly = true)
    public List<TeamMember> of(PlanId plan, Caller caller) {
        plans.requireVisible(plan, caller);
        boolean worker = PeopleDesk.mayWrite(caller);
        boolean shared = ordinary.isOpen(plan, caller);
        Map<UUID, String> duties = duties(plan);
        return team.at(plan).stream()
                .map(seat -> new TeamMember(
                        seat.id(),
                        seat.name(),
                        seat.role(),
                        seat.discipline(),
                        worker ? seat.username() : null,
                        worker || caller.username().equals(seat.username()) ? seat.contact() : null,
                        seat.reportsEvery(),
                        seat.backup(),
                        seat.seat(),
                        shared || caller.username().equals(seat.username()) ? duties.get(seat.id()) : null,
                        seat.revision()))
                .toList();
    }

    private Map<UUID, Integer> revisions(PlanId plan) {
        return team.at(plan).stream().collect(Collectors.toMap(TableSeat::id, TableSeat::revision));
    }

    private Map<UUID, String> duties(PlanId plan) {
        return jdbc
                .sql("select member_id, duty from homeward.team_duty where plan_id = :plan and until is null")
                .param("plan", plan.value())
                .query((row, number) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** One person at the table, for whoever keeps the list. */
    @Transactional(readOnly = true)
    public TeamMember find(PlanId plan, UUID member, Caller by) {
        return of(plan, by).stream()
                .filter(one -> one.id().equals(member))
                .findFirst()
                .orElseThrow(() -> new NotVisible("No such person"));
    }

    /** Puts somebody at the table, or writes down anew what they do there, whatever was written before. */
    public void put(PlanId plan, MemberEntry entry, Caller by) {
        put(plan, entry, null, by);
    }

    /**
     * The same for somebody who is there already.
     *
     * @param read what was read of them; {@link Conflict} when it was written down anew since
     */
    public void put(PlanId plan, MemberEntry entry, @Nullable Read read, Caller by) {
        require(plan, by);
        entry.check();
        if (read != null && find(plan, read.member(), by).revision() != read.revision()) {
            throw new Conflict("Somebody wrote this down anew since you opened it. Nothing was overwritten."
                    + " Load the page again to see the newer one.");
        }
        Map<UUID, Integer> before = revisions(plan);
        UUID member = team.put(plan, entry.row());
        keep(plan, member, entry.dutyText(), by);
        if (Objects.equals(before.get(member), revisions(plan).get(member))) {
            return; // sent twice, for example by a double click
        }
        audit.write(new AuditNote(AuditKind.CHANGE, by, "team.put", plan.value(), member.toString(), Map.of()));
        plans.note(
                plan,
                new TimelineNote(null, "people", "Who does what was written down anew", by.displayName(), null, null));
    }

    /** A person at the table as somebody read what is written of them. */
    public record Read(UUID member, int revision) {}

    private void keep(PlanId plan, UUID member, String duty, Caller by) {
        Timestamp now = Timestamp.from(clock.instant());
        int same = jdbc.sql("""
                        select count(*) from homeward.team_duty
                         where member_id = :member and until is null and duty = :duty""")
                .param("member", member)
                .param("duty", duty)
                .query(Integer.class)
                .single();
        if (same > 0) {
            return;
        }
        int earlier = jdbc.sql(
                        "update homeward.team_duty set until = greatest(since, :now) where member_id = :member and until is null")
                .param("now", now)
                .param("member", member)
                .update();
        if (earlier > 0) { // whoever read the earlier one is told so
            jdbc.sql("update homeward.team_member set revision = revision + 1 where id = :member")
                    .param("member", member)
                    .update();
        }
        jdbc.sql("""
                        insert into homeward.team_duty (id, plan_id, member_id, duty, since, entered_by)
                        values (:id, :plan, :member, :duty, :now, :by)""")
                .param("id", UUID.randomUUID())
                .param("plan", plan.value())
                .param("member", member)
                .param("duty", duty)
                .param("now", now)
                .param("by", by.username())
                .update();
    }

    /** Takes somebody off the table; whoever answers for the plan is followed by the one behind them. */
    public void remove(PlanId plan, UUID member, Caller by) {
        require(plan, by);
        TeamMember leaving = find(plan, member, by);
        if (by.username().equals(leaving.username())
                && contacts.of(plan).username().equals(leaving.username())) {
            throw new Conflict("You answer for this plan. Hand it over first; then you can leave the team.");
        }
        team.leave(plan, member);
        jdbc.sql(
                        "update homeward.team_duty set until = greatest(since, :now) where member_id = :member and until is null")
                .param("now", Timestamp.from(clock.instant()))
                .param("member", member)
                .update();
        audit.write(new AuditNote(AuditKind.CHANGE, by, "team.leave", plan.value(), member.toString(), Map.of()));
        plans.note(plan, new TimelineNote(null, "people", "Somebody left the team", by.displayName(), null, null));
    }

    private void require(PlanId plan, Caller by) {
        plans.requireVisible(plan, by);
        if (!PeopleDesk.mayWrite(by)) {
            throw new NotAllowed("Caseworkers and supervisors keep the list of people.");
        }
        plans.requireOpen(plan);
    }
}
