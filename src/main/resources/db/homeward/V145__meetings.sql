-- The meetings that were called for a plan: the day that everybody was told, and the day it was really held.
create table meeting (
  id uuid primary key,
  plan_id uuid not null references plan (id),
  matter_id uuid references matter (id),
  on_day date not null,
  called_at timestamptz not null,
  held_on date,
  request_key text not null unique
);
create index meeting_of_plan on meeting (plan_id, on_day);
