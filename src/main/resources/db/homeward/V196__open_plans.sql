-- The monitor counts open plans by stage: along the index alone, which holds nothing else.
create index plan_open_by_stage on plan (stage) where status = 'OPEN';
