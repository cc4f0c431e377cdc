-- A consent that somebody was asked for: one kind of record, for one person or agency.
create table consent_request (
    id uuid primary key,
    plan_id uuid not null references plan,
    category text not null,
    recipient text not null,
    purpose text,
    why text not null,
    previous_consent uuid references consent,
    state text not null check (state in ('chosen', 'asked', 'answered', 'no-answer', 'dropped')),
    created_at timestamptz not null,
    answered_at timestamptz,
    request_key text unique
);
create index consent_request_by_plan on consent_request (plan_id, state);

-- A consent lives until it ends; while it lives nothing else says that a record may be shared.
alter table consent
    add column request_id uuid references consent_request,
    add column limits text,
    add column witness text,
    add column ended_at timestamptz,
    add column end_reason text,
    add column ended_by text,
    add column asked_in text,
    add column asked_for_goal text;
create index consent_live on consent (plan_id) where ended_at is null;
comment on column consent.asked_in is 'Where the child lived when it was given or last asked about; a move asks again';
comment on column consent.asked_for_goal is 'The permanency goal at that time; another goal asks again';
