-- People whose access has ended. Whoever has a row that was not taken back is refused at their next request, whatever session
-- or token they still hold.
create table departure (
    id uuid primary key,
    username text not null check (username = lower(username) and username <> ''),
    source text not null check (source in ('office', 'directory')),
    reason text not null,
    ended_by text not null,
    ended_by_name text not null,
    ended_at timestamptz not null,
    restored_by text,
    restored_at timestamptz
);
create unique index departure_in_force on departure (username) where restored_at is null;
create index departure_by_time on departure (ended_at desc);
comment on column departure.source is 'office: somebody ended it in Homeward; directory: the account was switched off in Keycloak';
