-- Children and their plans: who opened a plan has it, and everybody has sixty.
insert into homeward.child (id, given_name, family_name, birth_date, language)
select md5('child' || n)::uuid, 'Given' || n % 700, 'Family' || n % 9000, current_date - 100 - n % 6000,
       case when n % 4 = 0 then 'es' else 'en' end
  from generate_series(1, :plans) n;
insert into homeward.plan (id, child_id, jurisdiction, stage, status, facts, concerns, plan_version, opened_by, opened_at, revision)
select md5('plan' || n)::uuid, md5('child' || n)::uuid, 'US-IL',
       (array['INTAKE','REVIEW','DRAFT','AGREEMENT','ACTIVE','ACTIVE','ACTIVE','PERMANENCY'])[1 + n % 8],
       'OPEN', '{"removalDate":"2026-03-05","placementType":"foster"}', '[]', 1, pg_temp.worker(n),
       now() - n * interval '4 minutes', 0
  from generate_series(1, :plans) n;
insert into homeward.team_member (id, plan_id, username, name, role, seat, since)
select gen_random_uuid(), md5('plan' || n)::uuid, who.username, 'Name of ' || who.username, who.role, who.seat, now() - n * interval '4 minutes'
  from generate_series(1, :plans) n
 cross join lateral (values
       (pg_temp.worker(n), 'caseworker', 'staff'),
       (case when pg_temp.worker(n) = 'caseworker' then 'teacher' else 'teacher-' || n / 60 end, 'teacher', 'partner'),
       (case when pg_temp.worker(n) = 'caseworker' then 'clinician' else 'clinician-' || n / 60 end, 'clinician', 'partner'),
       (case when n = :plans / 60 then 'family' else 'family-' || n end, 'parent', 'parent')) who (username, role, seat);
insert into homeward.task_view (id, username, name, shown, step, stage, within_days, saved_at)
select gen_random_uuid(), who, 'View ' || n, 'all', null, null, n, now()
  from unnest(array['caseworker', 'supervisor']) who cross join generate_series(1, 10) n;
insert into homeward.account (username, email, roles, seen_at)
select 'worker-' || n, 'worker-' || n || '@homeward.example', '{caseworker}', now() from generate_series(0, :plans / 60) n
 union all select who, who || '@homeward.example', array[who], now() from unnest(array['caseworker', 'supervisor', 'teacher', 'clinician']) who
 union all select 'supervisor-' || n, 'supervisor-' || n || '@homeward.example', '{supervisor}', now() from generate_series(1, 200) n
 union all select 'family-' || n, 'family-' || n || '@homeward.example', '{family}', now() from generate_series(1, :plans) n;
insert into homeward.absence (id, username, first_day, last_day, entered_by, entered_at)
select gen_random_uuid(), 'worker-' || n, current_date - n % 30, current_date + n % 20, 'supervisor', now()
  from generate_series(0, :plans / 60, 12) n;
insert into homeward.departure (id, username, source, reason, ended_by, ended_by_name, ended_at)
select gen_random_uuid(), 'left-' || n, 'office', 'left', 'administrator', 'An administrator', now() - n * interval '1 day'
  from generate_series(1, 300) n;
