-- What a person is told, on the page and by mail. Nothing personal: who, what kind of thing, about which plan.
create table notice (
  id uuid primary key,
  username text not null,
  kind text not null,
  plan_id uuid references plan (id),
  task_key bigint,
  made_at timestamptz not null,
  read_at timestamptz,
  mail text not null check (mail in ('held', 'waiting', 'digest', 'sent', 'failed')),
  held_because text,
  tries integer not null default 0,
  next_try_at timestamptz,
  mailed_at timestamptz,
  notice_key text not null unique
);
create index notice_of_person on notice (username, made_at desc, id);
create index notice_unread on notice (username) where read_at is null;
create index notice_to_mail on notice (next_try_at) where mail = 'waiting';
create index notice_to_gather on notice (username, made_at) where mail = 'digest';
create index notice_failed on notice (made_at) where mail = 'failed';

-- What is known of an account from its last sign-in, and how its person wants to be told.
create table account (
  username text primary key,
  email text,
  roles text[] not null,
  seen_at timestamptz not null,
  mails text not null default 'as-due' check (mails in ('as-due', 'weekly', 'none')),
  agreed boolean not null default false
);
comment on column account.agreed is 'Said on the settings page that mail is safe; needed where the network says to be careful';

-- How far the tasks of each partition of the engine were looked through.
create table notice_mark (
  partition integer primary key,
  task_key bigint not null
);
