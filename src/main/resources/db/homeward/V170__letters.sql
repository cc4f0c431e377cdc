-- Letters as they were sent, word for word; rows are only ever added.
create table letter (
    id uuid primary key,
    plan_id uuid not null references plan,
    kind text not null,
    category text,
    recipient_username text,
    recipient_name text not null,
    language text not null,
    heading text not null,
    body text not null,
    fingerprint text not null,
    release_number integer,
    template_fingerprint text not null,
    sent_at timestamptz not null,
    request_key text not null unique
);
create index letter_by_plan on letter (plan_id, sent_at desc);
comment on column letter.category is 'The kind of record that it speaks of; null stands for ordinary content of the plan';
comment on column letter.recipient_username is 'Null for somebody without an account, who gets it on paper';
comment on column letter.fingerprint is 'SHA-256 of language, heading and body, each on lines of its own';
