-- What was decided when the law asked for a petition: filed, or the exception that was documented.
create table petition_decision (
    id bigint generated always as identity primary key,
    plan_id uuid not null references plan,
    petition text not null check (petition in ('filed', 'exception')),
    filed_on date,
    exception text,
    reason text,
    decided_by text not null,
    at timestamptz not null
);
create index petition_decision_by_plan on petition_decision (plan_id, id desc);
