-- Who saw or changed what. The trail has a schema of its own, so that in production another role can own it: see
-- docker/postgres/40-audit.sql. Entries and links are only ever added.
create schema if not exists audit;

create table audit.entry (
    id       bigint generated always as identity primary key,
    at       timestamptz not null,
    kind     text        not null check (kind in ('CHANGE', 'READ', 'DENIAL', 'EXPORT', 'DISCLOSURE')),
    what     text        not null, -- a code, for example plan.read
    username text        not null,
    roles    text        not null, -- codes, sorted, with commas between them
    agency   text,
    plan_id  uuid,
    subject  text, -- the id of the thing that it was about
    detail   text        not null check (detail is json object) -- ids and codes only; as text, so that every byte counts
);

create index entry_by_plan on audit.entry (plan_id, id desc) where plan_id is not null;
create index entry_by_person on audit.entry (username, id desc);
create index entry_by_kind on audit.entry (kind, id desc);
create index entry_by_day on audit.entry (at, id desc);

-- The chain. Links are numbered without gaps in the order of commits; each carries the hash of the one before it.
create table audit.link (
    seq      bigint      primary key check (seq > 0),
    entry_id bigint      not null unique,
    at       timestamptz not null default clock_timestamp(),
    previous bytea       not null check (length(previous) = 32),
    hash     bytea       not null check (length(hash) = 32)
);

-- The head of the chain once a day, also written to a file that the database cannot reach.
create table audit.anchor (
    day  date        primary key,
    seq  bigint      not null,
    hash bytea       not null check (length(hash) = 32),
    at   timestamptz not null
);

-- One value of the text that is hashed: its length in bytes and itself, so that no two rows read the same.
create function audit.part(value text) returns text
    language sql immutable parallel safe
return coalesce(octet_length(value) || ':' || value, '-') || E'\n';

create function audit.moment(at timestamptz) returns text
    language sql stable parallel safe
return to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"');

-- Runs when the transaction commits. The lock is held until the commit is done, so whoever waits for it sees this link.
create function audit.chain() returns trigger
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
as
$$
declare
    head audit.link;
    now_ timestamptz;
begin
    if current_setting('transaction_isolation') <> 'read committed' then
        raise exception 'Write audit entries in a read committed transaction: a later one cannot see the end of the chain';
    end if;
    perform pg_advisory_xact_lock(hashtextextended('audit.chain', 0));
    select * into head from audit.link order by seq desc limit 1;
    head.seq := coalesce(head.seq, 0) + 1;
    head.previous := coalesce(head.hash, decode(repeat('00', 32), 'hex'));
    now_ := clock_timestamp();
    insert into audit.link (seq, entry_id, at, previous, hash)
    values (head.seq, new.id, now_, head.previous,
            sha256(convert_to(audit.part(head.seq::text) || audit.part(encode(head.previous, 'hex'))
                || audit.part(audit.moment(now_)) || audit.part(new.id::text) || audit.part(audit.moment(new.at))
                || audit.part(new.kind) || audit.part(new.what) || audit.part(new.username) || audit.part(new.roles)
                || audit.part(new.agency) || audit.part(new.plan_id::text) || audit.part(new.subject)
                || audit.part(new.detail), 'UTF8')));
    return null;
end
$$;

create constraint trigger chained_at_commit
    after insert on audit.entry
    deferrable initially deferred
    for each row execute function audit.chain();

create function audit.refuse() returns trigger
    language plpgsql
as
$$
begin
    raise exception 'The audit trail only grows: % of %.% is refused', lower(tg_op), tg_table_schema, tg_table_name
        using errcode = 'insufficient_privilege';
end
$$;

create trigger only_grows before update or delete or truncate on audit.entry
    for each statement execute function audit.refuse();
create trigger only_grows before update or delete or truncate on audit.link
    for each statement execute function audit.refuse();
create trigger only_grows before update or delete or truncate on audit.anchor
    for each statement execute function audit.refuse();

-- In production the trail now changes hands: its owner is a role that nobody signs in as.
do
$$
begin
    if to_regprocedure('audit.seal()') is not null then
        perform audit.seal();
    end if;
end
$$;
