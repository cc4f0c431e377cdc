-- Who somebody was at the table before it was written down anew; team_member has what holds now.
alter table team_member add column revision integer not null default 1, add column written_at timestamptz;
comment on column team_member.revision is 'Counts how often it was written down; a form says which one it read';
comment on column team_member.written_at is 'Since when it says what it says; null: since they sit at the table';

create table team_member_was (
    number bigint generated always as identity primary key,
    member_id uuid not null references team_member (id),
    plan_id uuid not null references plan,
    revision integer not null,
    username text,
    name text not null,
    role text not null,
    discipline text,
    contact text,
    reports_every text,
    backup text,
    seat text,
    since timestamptz not null,
    until timestamptz not null,
    unique (member_id, revision)
);
create index team_member_was_by_plan on team_member_was (plan_id, until);
create trigger team_member_was_only_grows before update or delete on team_member_was
    for each row execute function refuse_change_of_record();
