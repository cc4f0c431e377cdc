-- A team review of a plan; a plan has one for its first version and one for every change.
create table review (
    id uuid primary key,
    plan_id uuid not null references plan,
    number integer not null,
    opened_at timestamptz not null,
    held_on date,
    recommendations text,
    request_key text not null unique,
    unique (plan_id, number)
);

-- What each discipline was asked and what it wrote. Others read it once nobody of the review is still asked.
create table assessment (
    id uuid primary key,
    review_id uuid not null references review,
    plan_id uuid not null references plan,
    discipline text not null,
    state text not null check (state in ('asked', 'written', 'missing')),
    asked_at timestamptz not null,
    answered_at timestamptz,
    written_by text,
    writer_name text,
    strengths text,
    needs text,
    recommendation text,
    concern_level text,
    missing_why text,
    unique (review_id, discipline)
);
create index assessment_by_plan on assessment (plan_id, review_id);

-- A different view from the conference; no plan is approved while one has no answer.
create table dissent (
    id uuid primary key,
    review_id uuid not null references review,
    plan_id uuid not null references plan,
    position integer not null,
    whose text not null,
    view text not null,
    answer text,
    answered_by text,
    answered_at timestamptz
);
create index dissent_open on dissent (plan_id) where answer is null;
