create table child (
    id uuid primary key,
    given_name text not null,
    family_name text not null,
    birth_date date,
    language text not null
);

create table plan (
    id uuid primary key,
    child_id uuid not null references child,
    jurisdiction text not null,
    stage text not null,
    status text not null,
    facts jsonb not null,
    concerns jsonb not null,
    referral text,
    close_reason text,
    plan_version integer not null,
    opened_by text not null,
    opened_at timestamptz not null,
    closed_at timestamptz,
    idempotency_key text,
    intake_digest text,
    revision bigint not null,
    unique (opened_by, idempotency_key)
);
create index plan_by_stage on plan (status, stage, opened_at desc, id);

create table team_member (
    id uuid primary key,
    plan_id uuid not null references plan,
    username text,
    name text not null,
    role text not null,
    discipline text,
    contact text,
    since timestamptz not null
);
create unique index team_member_once on team_member (plan_id, username) where username is not null;
create index team_member_by_username on team_member (username, plan_id);

create table goal (
    id uuid primary key,
    plan_id uuid not null references plan,
    position integer not null,
    title text not null,
    measure text,
    owner text,
    target_date date,
    status text not null
);
create index goal_by_plan on goal (plan_id, position);

create table consent (
    id uuid primary key,
    plan_id uuid not null references plan,
    category text not null,
    person text not null,
    recipient text not null,
    decision text not null,
    expires date,
    recorded_at timestamptz not null
);
create index consent_by_plan on consent (plan_id, category);

-- Everything that happened; rows are only ever added.
create table timeline_entry (
    id bigint generated always as identity primary key,
    plan_id uuid not null references plan,
    at timestamptz not null,
    kind text not null,
    title text not null,
    actor text not null,
    process_element_id text,
    rule text,
    detail jsonb,
    request_key text unique
);
create index timeline_by_plan on timeline_entry (plan_id, id desc);

-- What a job did, under the job's own key, so that a second delivery only answers again.
create table job_done (
    job_key text primary key,
    result jsonb not null,
    done_at timestamptz not null
);

create table event_publication (
    id uuid primary key,
    listener_id text not null,
    event_type text not null,
    serialized_event text not null,
    publication_date timestamptz not null,
    completion_date timestamptz,
    status text,
    completion_attempts integer,
    last_resubmission_date timestamptz
);
create index event_publication_by_hash on event_publication using hash (serialized_event);
create index event_publication_by_completion on event_publication (completion_date);
