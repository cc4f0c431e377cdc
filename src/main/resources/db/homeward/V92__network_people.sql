-- The child's family and network. A change ends the row and begins another, so that earlier knowledge stays readable.
create table network_person (
    id uuid primary key,
    person_id uuid not null,
    plan_id uuid not null references plan,
    kind text not null check (kind in ('child', 'parent', 'sibling', 'kin', 'close', 'foster-parent')),
    relation text,
    name text not null,
    language text,
    interpreter boolean not null default false,
    phone text,
    email text,
    address text,
    contact_rule text not null check (contact_rule in ('open', 'careful', 'worker-only')),
    safe_contact text,
    can_help text,
    username text,
    confidential boolean not null default false,
    since timestamptz not null,
    until timestamptz,
    entered_by text not null,
    end_reason text
);
create unique index network_person_now on network_person (person_id) where until is null;
create index network_person_by_plan on network_person (plan_id, since);
comment on column network_person.confidential is 'The family does not see that this person is in the network';

-- What each person at the table has taken on, in writing.
create table team_duty (
    id uuid primary key,
    plan_id uuid not null references plan,
    member_id uuid not null,
    duty text not null,
    since timestamptz not null,
    until timestamptz,
    entered_by text not null
);
create unique index team_duty_now on team_duty (member_id) where until is null;
create index team_duty_by_plan on team_duty (plan_id, since);
