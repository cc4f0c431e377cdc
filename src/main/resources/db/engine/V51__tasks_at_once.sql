-- What is about a child in danger stands before everything else in every tasklist (org.homeward.tasks.Task.AT_ONCE).
create index user_task_open_at_once on engine.user_task (coalesce(due_at, 'infinity'), key)
 where state = 'CREATED' and priority >= 90;
