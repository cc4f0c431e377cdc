-- Every watch that a deadline ever had: which date the engine watches under which id, and how it came to its end.
create table deadline_watch (
    id uuid primary key,
    plan_id uuid not null references plan,
    rule_id text not null,
    occurrence integer not null,
    revision integer not null,
    over_at timestamptz not null,
    known_late boolean not null,
    opened_at timestamptz not null,
    missed_at timestamptz,
    ended_at timestamptz,
    ended_as text,
    met_on date,
    days_late bigint
);
create unique index deadline_watch_open on deadline_watch (plan_id, rule_id, occurrence) where ended_at is null;
comment on column deadline_watch.revision is 'Counts the moves, so that an older move that overtook a newer one is not taken';
comment on column deadline_watch.over_at is 'The moment at which the day, or the hours, are over';
comment on column deadline_watch.known_late is 'It was over when it came on the ledger';

-- Every rule that was ever in force, so that plans which hold something about an old one can still be read.
create table deadline_rule (
    rule_id text primary key
);
insert into deadline_rule (rule_id) select distinct rule_id from deadline;

-- When a plan's dates are to be worked out again though no fact changed: what was planned for that day is held then.
alter table deadline_ledger add column again_at timestamptz;
create index deadline_ledger_again on deadline_ledger (again_at) where again_at is not null;

-- The dates of plans that were closed before dates stopped with their plan.
insert into deadline_change (plan_id, rule_id, occurrence, at, became, reason, due_date, rule_version, answer, facts)
select d.plan_id, d.rule_id, d.occurrence, p.closed_at, 'no-longer-applies', 'The plan was closed', d.due_date,
       d.rule_version, d.answer, d.facts
  from deadline d join plan p on p.id = d.plan_id
 where p.closed_at is not null and d.status in ('running', 'waiting');
update deadline set status = 'no-longer-applies', since = p.closed_at
  from plan p where p.id = deadline.plan_id and p.closed_at is not null and deadline.status in ('running', 'waiting');

-- Dates of plans from before get their watch when they are worked out again.
update deadline_ledger set rule_version = '';
