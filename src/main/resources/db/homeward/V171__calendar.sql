-- A person's own calendar address; only the fingerprint of its secret part is kept.
create table calendar_feed (
    username text primary key,
    token_hash text not null unique,
    made_at timestamptz not null,
    read_at timestamptz
);
