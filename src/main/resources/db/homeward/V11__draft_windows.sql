-- The browser window that wrote the draft last: a window never conflicts with itself, however its requests overtake.
alter table homeward.task_work add column drafted_in text;
