package org.homeward.tasks;

/** The SQL that questions about tasks are made of. */
final class TaskSql {

    /** Homeward's own row says who works on a task, because the engine hears of it a moment later. */
    static final String FROM = """
            \sfrom engine.user_task t
             join homeward.plan p on p.id = t.plan_id
             left join homeward.task_work w on w.task_key = t.key
             cross join lateral (
                  select case when w.task_key is null then t.assignee else w.assignee end as worker) who
            """;

    /** Whoever works on it through a link has no account, but a name at the table. */
    private static final String THROUGH_LINK = """
            (select asked.name from homeward.task_link l join homeward.team_member asked on asked.id = l.member_id
              where l.task_key = t.key and 'link-' || l.id = who.worker)""";

    /** Whoever has it is away, and the reader answers for the plan meanwhile. */
    static final String STANDS_IN = """
            exists (select 1 from homeward.responsibility r
                      join homeward.absence away on away.username = r.username and away.ended_at is null
                           and :today between away.first_day and away.last_day
                     where r.plan_id = t.plan_id and r.backup = :me and r.username = who.worker)""";

    static final String TASKS = """
            select t.*, who.worker, coalesce(m.name, """ + THROUGH_LINK + """
            ) as worker_name, w.completed_at as sent_at, w.drafted_at,
                   coalesce(w.draft_version, 0) as draft_version, e.name, e.documentation, f.form_id,
                   c.given_name, c.family_name, p.stage,
                   (select max(a.last_day) from homeward.absence a
                     where a.username = who.worker and a.ended_at is null
                       and :today between a.first_day and a.last_day) as away_until, """ + STANDS_IN + """
             as stands_in
            """ + FROM + """
             join homeward.child c on c.id = p.child_id
             left join homeward.team_member m on m.plan_id = p.id and m.username = who.worker and m.left_at is null
             left join engine.element e
                    on e.process_definition_key = t.process_definition_key and e.element_id = t.element_id
             left join engine.form f on f.key = t.form_key
             where\s""";

    /** The tasks offered to a group lie side by side in the order of their dates: a short walk for whoever sees every plan. */
    static final String FROM_GROUP = FROM.replace(
            " from engine.user_task t\n",
            " from engine.user_task_group g\n join engine.user_task t on t.key = g.task_key\n");

    static final String BY_DUE = "coalesce(t.due_at, 'infinity'), t.key";

    /**
     * Nobody has it. Said without {@code who.worker}, of which the planner believes that it is hardly ever null: it would
     * sort a million tasks rather than walk along their dates.
     */
    static final String FREE = """
            (not exists (select 1 from homeward.task_work x where x.task_key = t.key and x.assignee is not null)
             and (t.assignee is null or exists (select 1 from homeward.task_work y where y.task_key = t.key)))""";

    static final String MINE_OR_FREE = """
            (not exists (select 1 from homeward.task_work x where x.task_key = t.key and x.assignee <> :me)
             and (t.assignee is null or t.assignee = :me
                  or exists (select 1 from homeward.task_work y where y.task_key = t.key)))""";

    /** The few tasks that a person may have, by index; {@code who.worker} then tells which of them they do have. */
    static final String OF_WORKER = """
            t.key in (select task_key from homeward.task_work where assignee = %1$s and completed_at is null
                      union all
                      select key from engine.user_task where assignee = %1$s and state = 'CREATED')""";

    /** What may be theirs at all, for somebody who sees every plan and has hardly any task: by index, too. */
    static final String ASKED_OF_THEM = """
            t.key in (select task_key from engine.user_task_group where candidate_group = any(cast(:roles as text[]))
                      union all
                      select task_key from homeward.task_work where assignee = :me and completed_at is null
                      union all
                      select key from engine.user_task where assignee = :me and state = 'CREATED')""";

    static final String OPEN = """
            \sand t.state = 'CREATED'
             and not exists (select 1 from homeward.task_work d where d.task_key = t.key and d.completed_at is not null)""";

    private TaskSql() {}
}
