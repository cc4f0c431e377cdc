-- What the engine has running: the life of each plan, three phases of it, five watched dates, ten tasks to do and three done.
create temporary table step on commit drop as
select row_number() over (order by md5(e.element_id || e.process_definition_key)) - 1 as number, count(*) over () as steps,
       d.key as definition, d.bpmn_process_id as process, e.element_id as element, f.key as form
  from engine.element e
  join engine.process_definition d on d.key = e.process_definition_key
  left join lateral (select key from engine.form order by md5(form_id || e.element_id) limit 1) f on true
 where e.type = 'USER_TASK';
insert into engine.process_instance (key, bpmn_process_id, version, process_definition_key, parent_key, root_key, plan_id, state, started_at)
select :base + n * 100 + c, d.bpmn_process_id, 1, d.key, case when c in (1, 2, 3) then :base + n * 100 end,
       :base + n * 100 + case when c < 10 then 0 else c end, md5('plan' || n)::uuid, case when c = 3 then 'COMPLETED' else 'ACTIVE' end,
       now() - n * interval '4 minutes'
  from generate_series(1, :plans) n
 cross join (values (0, 'plan-lifecycle'), (1, 'active-plan'), (2, 'milestone-check-in'), (3, 'intake-and-triage'),
                    (10, 'deadline-watch'), (11, 'deadline-watch'), (12, 'deadline-watch'), (13, 'deadline-watch'),
                    (14, 'deadline-watch')) child (c, process)
  join engine.process_definition d on d.bpmn_process_id = child.process and d.version = 1;
insert into engine.element_instance (key, process_instance_key, process_definition_key, element_id, type, state, started_at)
select :base + n * 100 + 40 + child.c, :base + n * 100 + child.c, e.process_definition_key, e.element_id, e.type,
       case when child.c = 3 then 'COMPLETED' else 'ACTIVE' end, now() - n * interval '4 minutes'
  from generate_series(1, :plans) n
 cross join (values (0, 'plan-lifecycle', 'CALL_ACTIVITY'), (1, 'active-plan', 'CALL_ACTIVITY'), (2, 'milestone-check-in', 'SERVICE_TASK'),
                    (3, 'intake-and-triage', 'SERVICE_TASK'), (10, 'deadline-watch', 'INTERMEDIATE_CATCH_EVENT'),
                    (11, 'deadline-watch', 'INTERMEDIATE_CATCH_EVENT')) child (c, process, type)
 cross join lateral (select e.* from engine.element e join engine.process_definition d on d.key = e.process_definition_key
                      where d.bpmn_process_id = child.process and d.version = 1 and e.type in (child.type, 'SERVICE_TASK')
                      order by md5(e.element_id || n % 7) limit 1) e;
insert into engine.user_task (key, process_instance_key, element_instance_key, element_id, bpmn_process_id, process_definition_key,
                              plan_id, form_key, candidate_groups, due_at, priority, state, created_at, completed_at)
select :base + n * 100 + 20 + t, :base + n * 100 + 1 + t % 2, :base + n * 100 + 60 + t, s.element, s.process, s.definition,
       md5('plan' || n)::uuid, s.form, array[(array['caseworker','supervisor','teacher','family','caseworker'])[1 + t % 5]],
       now() + ((n * 7919 + t * 104729) % 90000 - 20000) * interval '1 minute', 50,
       case when t < 10 then 'CREATED' else 'COMPLETED' end, now() - n * interval '4 minutes',
       case when t >= 10 then now() - n * interval '3 minutes' end
  from generate_series(1, :plans) n cross join generate_series(0, 12) t
  join step s on s.number = (n * 31 + t * 17) % s.steps;
insert into engine.element_instance (key, process_instance_key, process_definition_key, element_id, type, state, started_at, ended_at)
select element_instance_key, process_instance_key, process_definition_key, element_id, 'USER_TASK',
       case state when 'CREATED' then 'ACTIVE' else 'COMPLETED' end, created_at, completed_at
  from engine.user_task where key > :base;
insert into engine.user_task_group (candidate_group, due_at, task_key)
select candidate_groups[1], due_at, key from engine.user_task where key > :base and state = 'CREATED';
insert into homeward.task_work (task_key, plan_id, assignee, completed_at, completed_by)
select t.key, t.plan_id, p.opened_by, t.completed_at, case when t.state = 'COMPLETED' then p.opened_by end
  from engine.user_task t join homeward.plan p on p.id = t.plan_id
 where t.key > :base and (t.state = 'COMPLETED' or t.key % 7 = 0);
insert into homeward.task_event (task_key, plan_id, at, kind, by_user, by_name)
select task_key, plan_id, completed_at, 'DONE', completed_by, completed_by from homeward.task_work
 where task_key > :base and completed_at is not null;
insert into engine.timer (key, process_instance_key, element_instance_key, element_id, due_at, state)
select :base + n * 100 + c, :base + n * 100 + c, :base + n * 100 + 40 + c, 'deadline-over', now() + (n % 60000) * interval '1 minute', 'CREATED'
  from generate_series(1, :plans) n cross join generate_series(10, 14) c;
insert into engine.variable (scope_key, name, process_instance_key, value, updated_at)
select i.key, v.name, i.key, v.value, now()
  from engine.process_instance i
 cross join lateral (values ('planId', to_jsonb(i.plan_id)), ('stage', '"ACTIVE"'::jsonb)) v (name, value)
 where i.key > :base and i.parent_key is null;
insert into engine.job (key, type, process_instance_key, element_instance_key, element_id, state, retries, created_at, ended_at)
select :base + n * 100 + c, 'homeward.say', :base + n * 100 + c % 4, :base + n * 100 + 40, 'say',
       case when n % 500 = 0 then 'FAILED' else 'COMPLETED' end, 0, now() - n * interval '4 minutes',
       case when n % 500 <> 0 then now() end
  from generate_series(1, :plans) n cross join generate_series(1, 3) c;
insert into engine.incident (key, process_instance_key, element_instance_key, element_id, job_key, error_type, error_message, state,
                             created_at, resolved_at)
select :base + n * 100 + c, :base + n * 100 + c, :base + n * 100 + 40 + c, e.element_id, :base + n * 100 + 1, 'JOB_NO_RETRIES',
       'No retries left', case when n % 500 = 0 then 'OPEN' else 'RESOLVED' end, now() - n * interval '4 minutes',
       case when n % 500 <> 0 then now() end
  from generate_series(50, :plans, 50) n cross join generate_series(0, 2) c
  join engine.element_instance e on e.key = :base + n * 100 + 40 + c;
insert into engine.decision_evaluation (key, decision_id, decision_name, decision_version, process_instance_key, element_instance_key,
                                        element_id, output, evaluated, failed, evaluated_at)
select :base + n * 100 + c, 'task-due', 'When a task is due', 1, :base + n * 100 + c, :base + n * 100 + 40 + c, 'due', '{"days":7}', '[]', false,
       now() - n * interval '4 minutes'
  from generate_series(1, :plans) n cross join generate_series(1, 3) c;
