-- Links through which somebody at the table answers one task without an account. Of the link's secret part, and of the
-- secret that the browser keeps once it was opened, only fingerprints are here.
create table task_link (
    id uuid primary key,
    task_key bigint not null,
    plan_id uuid not null references plan,
    member_id uuid not null references team_member,
    token_hash text not null unique,
    made_by text not null,
    made_by_name text not null,
    made_at timestamptz not null,
    until timestamptz not null,
    holder_hash text unique,
    opened_at timestamptz,
    answered_at timestamptz,
    ended_at timestamptz,
    ended_by text
);
create index task_link_by_task on task_link (task_key, made_at);
create index task_link_by_plan on task_link (plan_id, made_at);
create index task_link_live on task_link (until) where answered_at is null and ended_at is null;
