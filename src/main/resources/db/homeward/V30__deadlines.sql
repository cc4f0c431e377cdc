-- Every deadline of every plan, one row per rule and occurrence, as it was last worked out.
create table deadline (
    plan_id uuid not null references plan,
    rule_id text not null,
    occurrence integer not null,
    status text not null,
    due_date date,
    due_at timestamptz,
    target_date date,
    safe_date date,
    rule_version text not null,
    rule_row text,
    answer jsonb not null,
    facts jsonb not null,
    since timestamptz not null,
    primary key (plan_id, rule_id, occurrence)
);
create index deadline_by_due on deadline (due_date, plan_id) where status = 'running';

-- What a deadline was before it changed, and why it changed; rows are only ever added.
create table deadline_change (
    id bigint generated always as identity primary key,
    plan_id uuid not null references plan,
    rule_id text not null,
    occurrence integer not null,
    at timestamptz not null,
    became text not null,
    reason text not null,
    due_date date,
    rule_version text not null,
    answer jsonb not null,
    facts jsonb not null
);
create index deadline_change_by_plan on deadline_change (plan_id, rule_id, occurrence, id desc);

-- Which version of the rules a plan's deadlines were last worked out by.
create table deadline_ledger (
    plan_id uuid primary key references plan,
    rule_version text not null,
    worked_out_at timestamptz not null
);
create index deadline_ledger_by_version on deadline_ledger (rule_version, plan_id);
