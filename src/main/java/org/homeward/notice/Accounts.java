package org.homeward.notice;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homeward.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is known of accounts from their last sign-in, and how their people want to be told. */
@Component
class Accounts {

    private final JdbcClient jdbc;
    private final Clock clock;

    Accounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param mails as-due, weekly or none */
    record Account(String username, @Nullable String email, String mails, boolean agreed) {}

    Optional<Account> find(String username) {
        return jdbc.sql("select username, email, mails, agreed from homeward.account where username = ?")
                .param(username)
                .query(Account.class)
                .optional();
    }

    /** The accounts whose mail goes to this address. */
    List<String> at(String address) {
        return jdbc.sql("select username from homeward.account where lower(email) = lower(?)")
                .param(address)
                .query(String.class)
                .list();
    }

    void signedIn(String username, @Nullable String email, Collection<Role> roles) {
        jdbc.sql("""
                        insert into homeward.account (username, email, roles, seen_at) values (?, ?, ?, ?)
                        on conflict (username) do update
                        set email = excluded.email, roles = excluded.roles, seen_at = excluded.seen_at""")
                .params(
                        username,
                        email,
                        roles.stream().map(Role::code).toArray(String[]::new),
                        Timestamp.from(clock.instant()))
                .update();
    }

    /** False when the account never signed in through a page, so that there is nothing to set. */
    boolean choose(String username, String mails, boolean agreed) {
        return jdbc.sql("update homeward.account set mails = ?, agreed = ? where username = ?")
                        .params(mails, agreed, username)
                        .update()
                == 1;
    }

    /** Whom of the plan's table a task for these groups is meant for. */
    List<String> atTable(UUID plan, Collection<String> groups) {
        return jdbc.sql("""
                        select distinct m.username from homeward.team_member m
                        left join homeward.account a on a.username = m.username
                        where m.plan_id = :plan and m.left_at is null and m.username is not null
                          and (a.roles && cast(:groups as text[])
                               or 'family' = any(cast(:groups as text[])) and m.seat in ('child', 'parent', 'kin', 'foster-parent'))""")
                .param("plan", plan)
                .param("groups", groups.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    List<String> atTable(UUID plan) {
        return jdbc.sql("""
                        select distinct username from homeward.team_member
                        where plan_id = ? and left_at is null and username is not null""").param(plan).query(String.class).list();
    }
}
