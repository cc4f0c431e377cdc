-- What pages and notices look up by somebody's name: a full county has a million rows of each.
create index task_work_by_who_completed on task_work (completed_by, plan_id) where completed_by is not null;
create index network_person_by_username on network_person (username) where until is null and username is not null;
create index responsibility_by_name on responsibility (username, plan_id);
create index team_member_by_plan on team_member (plan_id);
create index team_member_name on team_member (username, since desc) where username is not null;
create index notice_of_task on notice (task_key, kind) where task_key is not null;
-- The monitor counts open plans by stage: along the index alone, which holds nothing else.
create index plan_open_by_stage on plan (stage) where status = 'OPEN';
