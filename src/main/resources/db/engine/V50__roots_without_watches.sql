-- Dates are watched by far more instances than there are plans; lists of plans' processes go around them.
create index process_instance_roots_without_watches on engine.process_instance (started_at desc, key desc)
    where parent_key is null and bpmn_process_id <> 'deadline-watch';
