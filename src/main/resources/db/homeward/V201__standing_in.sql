-- A task that somebody took because the person who has it is away; it goes back when they are here again.
alter table task_work
    add column stands_in_for text,
    add column stands_in_since timestamptz;
create index task_work_stood_in on task_work (stands_in_for) where stands_in_for is not null and completed_at is null;
create index responsibility_by_backup on responsibility (backup, username);
