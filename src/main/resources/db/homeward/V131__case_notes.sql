-- What was seen, said and decided: notes, contacts and decisions with their reasons. An entry is never changed; a correction is
-- another entry that names the one it corrects.
create table case_note (
    number bigint generated always as identity primary key,
    id uuid not null unique,
    plan_id uuid not null references plan,
    kind text not null check (kind in ('note', 'contact', 'decision')),
    category text,
    readers text not null check (readers in ('staff', 'family', 'everybody')),
    on_day date not null,
    at_time time,
    heading text not null,
    text text not null,
    way text,
    with_whom text[] not null default '{}',
    decided_by text,
    ground text,
    counts_for text,
    thread uuid not null,
    corrects uuid unique references case_note (id),
    corrected_why text,
    at timestamptz not null,
    by_username text not null,
    by_name text not null,
    request_key text unique,
    check ((kind = 'contact') = (way is not null)),
    check ((kind = 'decision') = (decided_by is not null and ground is not null))
);
create index case_note_by_plan on case_note (plan_id, on_day desc, number desc);
create index case_note_by_thread on case_note (thread, number desc);
comment on column case_note.category is 'The kind of record that it belongs to; null: ordinary content of the plan';
comment on column case_note.readers is 'Who may read it at most; what role, seat and consent allow still counts';
comment on column case_note.counts_for is 'The kind of duty that this contact fulfilled, for example visit';
comment on column case_note.thread is 'The first of the entries that corrected each other';

create table case_note_document (
    note_id uuid not null references case_note (id),
    document_id uuid not null references document (id),
    primary key (note_id, document_id)
);

create trigger case_note_only_grows before update or delete on case_note
    for each row execute function refuse_change_of_record();
create trigger case_note_document_only_grows before update or delete on case_note_document
    for each row execute function refuse_change_of_record();

-- What somebody has typed and not sent yet; it is nobody else's and no part of the record.
create table case_note_draft (
    plan_id uuid not null references plan,
    username text not null,
    form text not null,
    fields jsonb not null,
    saved_at timestamptz not null,
    primary key (plan_id, username, form)
);
comment on column case_note_draft.form is 'The kind of entry, or the id of the entry that it corrects';
