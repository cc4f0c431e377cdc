-- Lists of open tasks put those without a date last; the index must say it in the same words.
drop index engine.user_task_open_by_due;
create index user_task_open_by_due on engine.user_task (coalesce(due_at, 'infinity'), key) where state = 'CREATED';
