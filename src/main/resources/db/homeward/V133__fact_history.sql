-- The facts of a plan as they stood from a moment on; the newest row is what holds. Of older plans only what holds now is known.
create table fact_history (
    id bigint generated always as identity primary key,
    plan_id uuid not null references plan,
    at timestamptz not null,
    facts jsonb not null
);
create index fact_history_by_plan on fact_history (plan_id, id desc);
insert into fact_history (plan_id, at, facts) select id, now(), facts from plan;
create trigger fact_history_only_grows before update or delete on fact_history
    for each row execute function refuse_change_of_record();
