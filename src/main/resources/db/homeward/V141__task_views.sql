-- A narrowed tasklist that a person wants to come back to. It holds codes only, never a name of somebody in care.
create table task_view (
    id uuid primary key,
    username text not null,
    name text not null,
    shown text not null,
    step text,
    stage text,
    within_days integer,
    saved_at timestamptz not null
);
create unique index task_view_by_name on task_view (username, lower(name));
