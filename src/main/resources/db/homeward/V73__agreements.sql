-- What the family, the young person and the team said about a draft; rows are only ever added.
create table agreement_answer (
    id bigint generated always as identity primary key,
    plan_id uuid not null references plan,
    plan_version integer not null,
    side text not null,
    answer text not null,
    words text,
    answered_by text not null,
    at timestamptz not null
);
create index agreement_answer_by_plan on agreement_answer (plan_id, plan_version, id desc);
