-- A million entries of the trail, and ten thousand about the heaviest plan. Chained in one go: one by one takes half an hour.
alter table audit.entry disable trigger chained_at_commit;
insert into audit.entry (at, kind, what, username, roles, plan_id, subject, detail)
select now() - (n * 10 + c) * interval '20 seconds', (array['READ', 'READ', 'READ', 'CHANGE', 'DENIAL'])[1 + c % 5],
       (array['plan.read', 'task.read', 'plan.read', 'task.completed', 'plan.denied'])[1 + c % 5], pg_temp.worker(n), 'caseworker',
       md5('plan' || n)::uuid, (:base + n * 100 + c)::text, '{}'
  from generate_series(1, :plans) n cross join generate_series(0, 9) c order by n desc, c desc;
insert into audit.entry (at, kind, what, username, roles, plan_id, subject, detail)
select now() - n * interval '10 minutes', 'READ', 'plan.read', (array['supervisor', 'caseworker', 'teacher'])[1 + n % 3], 'caseworker', ':heavy',
       ':heavy', '{}'
  from generate_series(10000, 1, -1) n;
insert into audit.link (seq, entry_id, at, previous, hash)
select (select coalesce(max(seq), 0) from audit.link) + row_number() over (order by id), id, at, sha256(convert_to((id - 1)::text, 'UTF8')), sha256(convert_to(id::text, 'UTF8'))
  from audit.entry e where not exists (select 1 from audit.link l where l.entry_id = e.id);
alter table audit.entry enable trigger chained_at_commit;
