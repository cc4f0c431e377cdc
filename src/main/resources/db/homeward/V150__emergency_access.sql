-- Somebody opened a plan that they may not see, because of an emergency: for how long, how much of it, and why. What they read
-- is on the audit trail; whether it was right is asked of a supervisor.
create table emergency_access (
    id uuid primary key,
    plan_id uuid not null references plan,
    username text not null,
    name text not null,
    role text not null,
    kind text not null,
    reason text not null,
    opened_at timestamptz not null,
    until timestamptz not null,
    reads text not null check (reads in ('staff', 'everybody')),
    categories text[] not null check (not categories && array['substance-use']),
    ended_at timestamptz,
    ended_by text,
    justified boolean,
    reviewed_at timestamptz,
    reviewed_by text,
    reviewer_name text,
    review text
);
create unique index emergency_access_now on emergency_access (username, plan_id) where ended_at is null;
create index emergency_access_by_plan on emergency_access (plan_id, opened_at);
comment on column emergency_access.reads is 'For whom a row of the record may have been written so that it is open here';
comment on column emergency_access.categories is 'The kinds of record that are open besides ordinary content; never substance use (42 CFR 2.13)';

-- Each look for a child by name and day of birth, so that nobody tries names one after the other. The name is not kept.
create table emergency_look (
    id bigint generated always as identity primary key,
    username text not null,
    at timestamptz not null,
    found boolean not null
);
create index emergency_look_by_person on emergency_look (username, at);
create index child_by_birth_date on child (birth_date);
