-- What became of a task: who took it, put it back, gave it on, moved its date or finished it. Rows are only ever added.
create table task_event (
    id bigint generated always as identity primary key,
    task_key bigint not null,
    plan_id uuid not null references plan,
    at timestamptz not null,
    kind text not null check (kind in ('TAKEN', 'PUT_BACK', 'HANDED_OVER', 'MOVED', 'DONE')),
    by_user text not null,
    by_name text not null,
    to_user text,
    due_at timestamptz,
    reason text
);
create index task_event_by_task on task_event (task_key, id);
