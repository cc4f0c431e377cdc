-- Dates as Homeward worked them out for the sample plan, watched; notices, disclosures and everything that the office keeps.
insert into homeward.deadline (plan_id, rule_id, occurrence, status, due_date, due_at, target_date, safe_date, rule_version, rule_row,
                               answer, facts, since)
select md5('plan' || n)::uuid, d.rule_id, d.occurrence, d.status, d.due_date + n % 90 - 20, d.due_at, d.target_date, d.safe_date,
       d.rule_version, d.rule_row, d.answer, d.facts, d.since
  from generate_series(1, :plans) n cross join (select * from homeward.deadline where plan_id = ':heavy' and status = 'running') d;
insert into homeward.deadline_ledger (plan_id, rule_version, worked_out_at)
select md5('plan' || n)::uuid, l.rule_version, now() from generate_series(1, :plans) n
  join homeward.deadline_ledger l on l.plan_id = ':heavy';
insert into homeward.deadline_watch (id, plan_id, rule_id, occurrence, revision, over_at, known_late, opened_at, missed_at)
select gen_random_uuid(), plan_id, rule_id, occurrence, 1, coalesce(due_at, due_date), false, since, case when due_date < current_date then now() end
  from homeward.deadline where plan_id <> ':heavy' and status = 'running' and due_date is not null;
insert into homeward.disclosure (plan_id, at, reader, reader_name, agency, category, what, consent_id, until)
select c.plan_id, now() - n * interval '1 day', 'teacher', 'A teacher', 'lincoln-school', c.category, 'plan', c.id, current_date + 90
  from homeward.consent c cross join generate_series(1, 3) n;
insert into homeward.disclosure (plan_id, at, reader, reader_name, agency, category, what, consent_id, until)
select c.plan_id, now() - n * interval '1 hour', 'teacher', 'A teacher', 'lincoln-school', c.category, 'notes', c.id, current_date + 90
  from homeward.consent c cross join generate_series(1, 10) n where c.plan_id = ':heavy';
insert into homeward.notice (id, username, kind, plan_id, task_key, made_at, read_at, mail, notice_key)
select gen_random_uuid(), w.assignee, 'TASK_NEW', w.plan_id, w.task_key, now() - (w.task_key % 90) * interval '1 day',
       case when w.task_key % 3 = 0 then now() end, 'sent', 'county-' || w.task_key
  from homeward.task_work w where w.task_key > :base and w.assignee is not null;
insert into homeward.notice (id, username, kind, plan_id, task_key, made_at, read_at, mail, notice_key)
select gen_random_uuid(), who, 'TASK_NEW', t.plan_id, t.key, now() - (t.key % 90) * interval '1 hour', null, 'sent', who || t.key
  from (select * from engine.user_task where key > :base order by key limit 1000) t
 cross join unnest(array['supervisor', 'caseworker', 'parent', 'teacher', 'administrator', 'auditor']) who;
insert into homeward.emergency_access (id, plan_id, username, name, role, kind, reason, opened_at, until, reads, categories, ended_at)
select gen_random_uuid(), md5('plan' || n)::uuid, 'worker-' || n, 'A worker', 'caseworker', 'danger', 'Danger', now() - n * interval '10 minutes',
       now() + interval '1 day', 'staff', '{health}', case when n % 100 <> 0 then now() end
  from generate_series(10, :plans, 10) n;

-- Who sits at many tables: the caseworker of sixty plans has a teacher, a clinician, and matters with the mediator.
insert into homeward.matter_mediator (matter_id, username, named_at)
select m.id, 'mediator', now() from homeward.matter m
  join homeward.plan p on p.id = m.plan_id
 where p.opened_by = 'caseworker' and m.kind = 'mediation' and m.status = 'open'
   and not exists (select 1 from homeward.matter_mediator x where x.matter_id = m.id);

insert into homeward.agency (code, name, kind) select 'agency-' || n, 'Agency ' || n, case n % 2 when 0 then 'school' else 'clinic' end
  from generate_series(1, 400) n;
insert into homeward.sharing_agreement (id, agency, categories, valid_from, valid_until, ended_at)
select gen_random_uuid(), a.code, '{education}', current_date - 400 + n * 50, current_date - 300 + n * 100, case when n < 3 then now() end
  from homeward.agency a cross join generate_series(1, 4) n where a.code like 'agency-%';
insert into homeward.provider_organization (id, source, name, digest, imported_at)
select 'o' || n, 'county', 'Organization ' || n, '', now() from generate_series(1, 600) n;
insert into homeward.provider_service (id, source, organization_id, name, description, status, languages, topics, areas, words, digest, imported_at)
select md5('service' || n)::uuid::text, 'county', 'o' || n % 600 + 1, 'Counseling ' || n, repeat('Help for parents and children. ', 12), 'active',
       '{en,es}', array['topic ' || n % 12], '{Sangamon}', to_tsvector('english', 'Counseling help for parents and children ' || n), '', now()
  from generate_series(1, 5000) n;
insert into homeward.directory_import (id, at, imported_by, source, files, whole, counts, faults)
select gen_random_uuid(), now() - n * interval '1 day', 'supervisor', 'county', '{services.json}', true, '[]', '[]' from generate_series(1, 300) n;
insert into homeward.release (id, number, title, status, author, created_at, revision)
select md5('release' || n)::uuid, 5000000 + n, 'Release ' || n, case when n > 95 then 'DRAFT' else 'REPLACED' end, 'policy-editor',
       now() - n * interval '9 days', 0
  from generate_series(1, 120) n;
insert into homeward.release_event (release_id, at, actor, act)
select r.id, now() - n * interval '1 hour', 'policy-editor', 'SAVED' from homeward.release r cross join generate_series(1, 40) n;
insert into homeward.release_resource (release_id, name, kind, content, sha256, changed_by, changed_at, version)
select r.id, i.name, i.kind, i.content, i.sha256, i.changed_by, i.changed_at, i.version
  from homeward.release r join homeward.release_resource i on i.release_id = '00000000-0000-4000-8000-000000000001'
 where r.id <> i.release_id on conflict do nothing;
