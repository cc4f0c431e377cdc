-- Parts of names, and lists from the newest plan on, without reading every plan of a county.
create extension if not exists pg_trgm;
create index child_by_name on child using gin ((given_name || ' ' || family_name) gin_trgm_ops);
create index plan_by_child on plan (child_id);
create index plan_newest on plan (opened_at desc, id desc);
