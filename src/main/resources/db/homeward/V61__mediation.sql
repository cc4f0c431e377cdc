-- While a decision is looked at again, what is disputed is not carried out.
alter table matter add column on_hold boolean not null default false;

-- Who mediates a matter; a mediator reads the plan only as long as the matter is open and nobody else was named.
create table matter_mediator (
    id bigint generated always as identity primary key,
    matter_id uuid not null references matter,
    username text not null,
    named_at timestamptz not null,
    ended_at timestamptz
);
create unique index matter_mediator_now on matter_mediator (matter_id) where ended_at is null;
create index matter_mediator_by_name on matter_mediator (username) where ended_at is null;

-- What a mediator writes down for themselves. Nobody else reads it, whatever their role; no page shows it to others.
create table mediation_note (
    id bigint generated always as identity primary key,
    matter_id uuid not null references matter,
    mediator text not null,
    written_at timestamptz not null,
    note text not null
);
create index mediation_note_by_matter on mediation_note (matter_id, id);
