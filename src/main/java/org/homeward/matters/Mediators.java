package org.homeward.matters;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.homeward.access.Caller;
import org.homeward.plan.PlanId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who mediates which matter, and the notes that each mediator alone reads. */
@Component
class Mediators {

    private final JdbcClient jdbc;
    private final Clock clock;

    Mediators(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Names a mediator; whoever was named before is free. */
    void name(MatterId matter, String username) {
        end(matter);
        jdbc.sql("insert into homeward.matter_mediator (matter_id, username, named_at) values (:matter, :name, :now)")
                .param("matter", matter.value())
                .param("name", username)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    void end(MatterId matter) {
        jdbc.sql("update homeward.matter_mediator set ended_at = :now where matter_id = :matter and ended_at is null")
                .param("now", Timestamp.from(clock.instant()))
                .param("matter", matter.value())
                .update();
    }

    boolean isNamed(MatterId matter, Caller caller) {
        return jdbc.sql("""
                                select count(*) from homeward.matter_mediator
                                 where matter_id = :matter and username = :name and ended_at is null""")
                        .param("matter", matter.value())
                        .param("name", caller.username())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Whether that person is or was on the plan's team, and so has ties to the case. */
    boolean hasTies(PlanId plan, String username) {
        return jdbc.sql("select count(*) from homeward.team_member where plan_id = :plan and username = :name")
                        .param("plan", plan.value())
                        .param("name", username)
                        .query(Long.class)
                        .single()
                > 0;
    }

    void write(MatterId matter, Caller mediator, String note) {
        jdbc.sql("""
                        insert into homeward.mediation_note (matter_id, mediator, written_at, note)
                        values (:matter, :mediator, :now, :note)""")
                .param("matter", matter.value())
                .param("mediator", mediator.username())
                .param("now", Timestamp.from(clock.instant()))
                .param("note", note)
                .update();
    }

    /** Own notes of matters that the caller still mediates; for everybody else there are none. */
    List<MediationNote> notes(PlanId plan, Caller caller) {
        return jdbc.sql("""
                        select n.written_at, n.note
                          from homeward.mediation_note n
                          join homeward.matter m on m.id = n.matter_id and m.plan_id = :plan and m.status = 'open'
                          join homeward.matter_mediator a
                            on a.matter_id = n.matter_id and a.username = n.mediator and a.ended_at is null
                         where n.mediator = :me
                         order by n.id""")
                .param("plan", plan.value())
                .param("me", caller.username())
                .query(MediationNote.class)
                .list();
    }
}
