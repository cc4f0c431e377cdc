-- What people do with the engine's user tasks: who has one, what they have typed so far, what they sent in.
-- A row begins with the first claim, draft or completion; from then on its assignee counts, not the engine's copy.
create table homeward.task_work (
    task_key bigint primary key,
    plan_id uuid not null references homeward.plan,
    assignee text,
    draft jsonb,
    draft_version integer not null default 0,
    drafted_at timestamptz,
    completed_at timestamptz,
    completed_by text,
    data jsonb
);
create index task_work_by_assignee on homeward.task_work (assignee, task_key) where completed_at is null;
create index task_work_by_plan on homeward.task_work (plan_id, task_key);
