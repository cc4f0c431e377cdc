package org.homeward.notice;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.homeward.access.BadInput;
import org.homeward.access.Caller;
import org.homeward.access.PlanVisibility;
import org.homeward.people.Contact;
import org.homeward.people.ContactDesk;
import org.homeward.plan.PlanId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to what one person is told. */
@Service
@Transactional
public class PersonalNotices {

    private static final int SHOWN = 50;

    private final JdbcClient jdbc;
    private final Gate gate;
    private final Accounts accounts;
    private final ContactDesk contacts;
    private final PlanVisibility visibility;
    private final Clock clock;

    PersonalNotices(
            JdbcClient jdbc,
            Gate gate,
            Accounts accounts,
            ContactDesk contacts,
            PlanVisibility visibility,
            Clock clock) {
        this.jdbc = jdbc;
        this.gate = gate;
        this.accounts = accounts;
        this.contacts = contacts;
        this.visibility = visibility;
        this.clock = clock;
    }

    /** Tells one person, in the caller's transaction: on their page, and by mail when the gate lets it. Once per key. */
    public void tell(String username, NoticeKind kind, @Nullable UUID plan, @Nullable Long task, String key) {
        if (!gate.isTold(kind)) {
            return;
        }
        Gate.Way way = gate.way(username, kind);
        jdbc.sql("""
                        insert into homeward.notice (id, username, kind, plan_id, task_key, made_at, mail, held_because, next_try_at, notice_key)
                        values (:id, :username, :kind, :plan, :task, :now, :mail, :because, :now, :key) on conflict (notice_key) do nothing""")
                .param("id", UUID.randomUUID())
                .param("username", username)
                .param("kind", kind.code())
                .param("plan", plan)
                .param("task", task)
                .param("now", Timestamp.from(clock.instant()))
                .param("mail", way.mail())
                .param("because", way.because())
                .param("key", key + " " + username)
                .update();
    }

    /** Tells everybody at the plan's table whose account has one of these roles. */
    public void tellTable(UUID plan, List<String> roles, NoticeKind kind, @Nullable Long task, String key) {
        accounts.atTable(plan, roles).forEach(username -> tell(username, kind, plan, task, key));
    }

    /** Tells everybody at the plan's table. */
    public void tellEverybody(UUID plan, NoticeKind kind, String key) {
        accounts.atTable(plan).forEach(username -> tell(username, kind, plan, null, key));
    }

    /** Tells whoever answers for the plan today; a desk has its tasklist. */
    public void tellResponsible(UUID plan, NoticeKind kind, String key) {
        String acting = contacts.of(new PlanId(plan)).actingNow();
        if (!Contact.isDesk(acting)) {
            tell(acting, kind, plan, null, key);
        }
    }

    /** What the person was told, newest first; of plans that they may not see any more, nothing. */
    @Transactional(readOnly = true)
    public List<PersonalNotice> of(Caller caller) {
        var visible = visibility.of(caller, "n.plan_id");
        return jdbc.sql("""
                        select n.id, n.kind, n.plan_id, c.given_name, n.task_key, n.made_at, n.read_at is not null as read
                        from homeward.notice n left join homeward.plan p on p.id = n.plan_id
                        left join homeward.child c on c.id = p.child_id where n.username = :reader and (n.plan_id is null or (%s))
                        order by n.made_at desc, n.id limit %d""".formatted(visible.sql(), SHOWN))
                .params(visible.params())
                .param("reader", caller.username())
                .query((row, number) -> new PersonalNotice(
                        row.getObject("id", UUID.class),
                        NoticeKind.of(row.getString("kind")).orElse(NoticeKind.TASK_NEW),
                        row.getObject("plan_id", UUID.class),
                        row.getString("given_name"),
                        row.getObject("task_key", Long.class),
                        row.getTimestamp("made_at").toInstant(),
                        row.getBoolean("read")))
                .list();
    }

    @Transactional(readOnly = true)
    public int unread(Caller caller) {
        return jdbc.sql("select count(*) from homeward.notice where username = ? and read_at is null")
                .param(caller.username())
                .query(Integer.class)
                .single();
    }

    /** Everything up to now is read. */
    public void read(Caller caller) {
        jdbc.sql("update homeward.notice set read_at = ? where username = ? and read_at is null")
                .params(Timestamp.from(clock.instant()), caller.username())
                .update();
    }

    /** How the person is told by mail. */
    @Transactional(readOnly = true)
    public Wish wish(Caller caller) {
        return accounts.find(caller.username())
                .map(account -> new Wish(account.mails(), account.agreed(), account.email() != null))
                .orElse(new Wish("as-due", false, false));
    }

    public void wish(Caller caller, String mails, boolean agreed) {
        if (!List.of("as-due", "weekly", "none").contains(mails)) {
            throw new BadInput("mails", "Choose when you want to get mail.");
        }
        if (!accounts.choose(caller.username(), mails, agreed)) {
            throw new BadInput("mails", "Sign out and in again first, so that your address is known.");
        }
    }

    /** @param mails as-due, weekly or none */
    public record Wish(String mails, boolean agreed, boolean reachable) {}
}
