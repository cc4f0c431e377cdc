-- One set of models, tables and forms, from draft to in force to replaced.
create table release (
    id uuid primary key,
    number integer unique,
    title text not null,
    status text not null,
    author text not null,
    reason text,
    submitted_by text,
    approver text,
    sent_back_by text,
    sent_back_reason text,
    based_on uuid references release,
    created_at timestamptz not null,
    submitted_at timestamptz,
    approved_at timestamptz,
    deploy_asked_by text,
    deploy_asked_at timestamptz,
    deploy_refused text,
    effective_at timestamptz,
    replaced_at timestamptz,
    deployment_key bigint,
    shipped_digest text,
    revision bigint not null
);
create unique index release_in_force_once on release (status) where status = 'IN_FORCE';
create index release_by_status on release (status, created_at desc);

-- A draft keeps only what it changes; a release that came in force keeps everything.
create table release_resource (
    release_id uuid not null references release,
    name text not null,
    kind text not null,
    content text not null,
    sha256 text not null,
    base_sha256 text,
    changed_by text not null,
    changed_at timestamptz not null,
    version integer not null,
    primary key (release_id, name)
);

-- What was done to a draft, with every text that was ever saved; rows are only ever added.
create table release_event (
    id bigint generated always as identity primary key,
    release_id uuid not null references release,
    at timestamptz not null,
    actor text not null,
    act text not null,
    resource text,
    note text,
    content text
);
create index release_event_by_release on release_event (release_id, id);
