package org.homeward.tasks;

import java.util.List;
import org.homeward.access.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who sits at the tables of tasks, and could take one over. */
@Component
class Colleagues {

    private final JdbcClient jdbc;

    Colleagues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who shares the plan's team with the task, by user name: the people it can be handed to. */
    boolean isOnTeam(Task task, String username) {
        return jdbc.sql(
                                "select count(*) from homeward.team_member where plan_id = :plan and username = :username and left_at is null")
                        .param("plan", task.planId().value())
                        .param("username", username)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** People at the tables of these tasks, by name. */
    List<Colleague> of(List<Task> tasks, Caller caller) {
        if (tasks.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select username, max(name) as name, count(distinct plan_id) as tables
                          from homeward.team_member
                         where plan_id in (:plans) and username is not null and username <> :me and left_at is null
                         group by username order by 3 desc, 2 limit 50""")
                .param(
                        "plans",
                        tasks.stream()
                                .map(task -> task.planId().value())
                                .distinct()
                                .toList())
                .param("me", caller.username())
                .query(Colleague.class)
                .list();
    }
}
