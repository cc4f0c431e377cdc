-- Summaries that were sent round: what they say, part by part, to whom, by which legal ground, and when each was first opened.
create table summary (
    number bigint generated always as identity primary key,
    id uuid not null unique,
    plan_id uuid not null references plan,
    heading text not null,
    at timestamptz not null,
    by_username text not null,
    by_name text not null,
    request_key text unique
);
create index summary_by_plan on summary (plan_id, number desc);

create table summary_part (
    summary_id uuid not null references summary (id),
    position integer not null,
    plan_id uuid not null references plan,
    category text,
    text text not null,
    primary key (summary_id, position)
);
comment on column summary_part.category is 'The kind of record that it belongs to; null: ordinary content of the plan';

create table summary_recipient (
    summary_id uuid not null references summary (id),
    username text not null,
    name text not null,
    ground text not null,
    ground_text text,
    primary key (summary_id, username)
);

create table summary_opened (
    summary_id uuid not null,
    username text not null,
    at timestamptz not null,
    parts integer[] not null,
    primary key (summary_id, username, at),
    foreign key (summary_id, username) references summary_recipient
);
comment on column summary_opened.parts is 'The parts that this person was shown at that moment';

create trigger summary_only_grows before update or delete on summary
    for each row execute function refuse_change_of_record();
create trigger summary_part_only_grows before update or delete on summary_part
    for each row execute function refuse_change_of_record();
create trigger summary_recipient_only_grows before update or delete on summary_recipient
    for each row execute function refuse_change_of_record();
create trigger summary_opened_only_grows before update or delete on summary_opened
    for each row execute function refuse_change_of_record();
