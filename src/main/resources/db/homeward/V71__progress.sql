-- A goal has a next step on the way, and keeps its id when a new draft names it again.
alter table goal add column milestone text;

-- How one goal stood on one day, by whoever owns it. The goal may be gone by now, so its words are kept here.
create table goal_rating (
    id uuid primary key,
    plan_id uuid not null references plan,
    goal_id uuid not null,
    goal_title text not null,
    at timestamptz not null,
    progress text not null,
    milestone_reached boolean not null,
    measured text,
    evidence text,
    rated_by text not null
);
create index goal_rating_by_goal on goal_rating (plan_id, goal_id, at desc);

-- A check-in that was held, with what can be counted, or one that was missed.
create table check_in (
    id uuid primary key,
    plan_id uuid not null references plan,
    at timestamptz not null,
    state text not null check (state in ('held', 'missed')),
    progress text,
    attendance integer,
    symptoms text,
    engagement text,
    visits integer,
    wins text,
    obstacles text,
    entered_by text,
    request_key text not null unique
);
create index check_in_by_plan on check_in (plan_id, at desc);
