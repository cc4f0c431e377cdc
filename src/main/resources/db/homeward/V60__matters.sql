-- Whatever is raised about a plan and runs its own process until it is answered.
create table matter (
    id uuid primary key,
    plan_id uuid not null references plan,
    kind text not null,
    reason text,
    status text not null check (status in ('open', 'closed')),
    outcome text,
    about text,
    detail jsonb not null default '{}',
    opened_by text not null,
    opened_by_name text not null,
    opened_at timestamptz not null,
    closed_at timestamptz,
    parent_element text,
    shared_with_family boolean not null default false,
    request_key text unique
);
create index matter_by_plan on matter (plan_id, opened_at desc, id);
create index matter_open on matter (plan_id) where status = 'open';
comment on column matter.kind is 'The process that answers it, for example safety-alert';
comment on column matter.about is 'What the person wrote; never leaves this database';
comment on column matter.shared_with_family is 'Whether the family may know that it exists; what others wrote in it stays hidden';
