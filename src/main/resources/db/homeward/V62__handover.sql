-- Who answers for a plan, and who stands in; every plan has somebody.
create table responsibility (
    plan_id uuid primary key references plan,
    username text not null,
    backup text,
    since timestamptz not null
);
insert into responsibility (plan_id, username, since) select id, opened_by, opened_at from plan;

-- A plan on its way from one person to the next.
create table handover (
    matter_id uuid primary key references matter,
    plan_id uuid not null references plan,
    leaver text not null,
    receiver text,
    backup text,
    joined_for_this boolean not null default false,
    packet jsonb not null,
    prepared_at timestamptz not null,
    transferred_at timestamptz
);
comment on column handover.packet is 'What the next person must know, as it was when it was prepared';
comment on column handover.joined_for_this is 'The receiver came to the team for this; a no takes them off again';
