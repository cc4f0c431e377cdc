-- Files that belong to a plan. A document is never changed; a corrected one is another document that names the one it replaces.
create table document (
    number bigint generated always as identity primary key,
    id uuid not null unique,
    plan_id uuid not null references plan,
    category text,
    readers text not null check (readers in ('staff', 'family', 'everybody')),
    title text not null,
    file_name text not null,
    file_type text not null,
    size bigint not null check (size > 0),
    sha256 bytea not null check (length(sha256) = 32),
    source text not null,
    dated date,
    thread uuid not null,
    replaces uuid unique references document (id),
    replaced_why text,
    at timestamptz not null,
    by_username text not null,
    by_name text not null,
    request_key text unique
);
create index document_by_plan on document (plan_id, number desc);
create index document_by_thread on document (thread, number desc);
comment on column document.category is 'The kind of record that it belongs to; null: ordinary content of the plan';
comment on column document.readers is 'Who may read it at most; what role, seat and consent allow still counts';
comment on column document.source is 'Where it comes from: who made it and how it came here';
comment on column document.thread is 'The first of the documents that replaced each other';

create table document_content (
    document_id uuid primary key references document (id),
    bytes bytea not null
);
alter table document_content alter column bytes set storage external; -- most kinds of files are compressed already

create function refuse_change_of_record() returns trigger language plpgsql as $$
begin
    raise exception 'what is on the record is never changed or deleted; add an entry that corrects it';
end $$;
create trigger document_only_grows before update or delete on document
    for each row execute function refuse_change_of_record();
create trigger document_content_only_grows before update or delete on document_content
    for each row execute function refuse_change_of_record();
