-- What the engine did, as rows. The exporter inside the broker is the only writer; everybody else reads.

-- How far each partition has been written; moves in the same transaction as the rows themselves.
create table engine.exporter_position (
    partition_id integer primary key,
    position bigint not null,
    record_at timestamptz,
    written_at timestamptz not null,
    lag_millis bigint not null default 0
);
comment on column engine.exporter_position.written_at is 'Last sign of life; also moves every few seconds while nothing happens';
comment on column engine.exporter_position.lag_millis is 'How old the oldest record of the last batch was when it was committed; 0 when nothing waits';

create table engine.process_definition (
    key bigint primary key,
    bpmn_process_id text not null,
    version integer not null,
    resource_name text not null,
    xml text not null,
    deployed_at timestamptz not null
);
create index process_definition_latest on engine.process_definition (bpmn_process_id, version desc);

create table engine.element (
    process_definition_key bigint not null,
    element_id text not null,
    name text,
    type text not null,
    documentation text,
    primary key (process_definition_key, element_id)
);

create table engine.form (
    key bigint primary key,
    form_id text not null,
    version integer not null,
    resource_name text not null,
    schema jsonb not null
);
create index form_latest on engine.form (form_id, version desc);

create table engine.decision_requirements (
    key bigint primary key,
    drg_id text not null,
    name text,
    version integer not null,
    resource_name text not null,
    xml text not null
);
create index decision_requirements_latest on engine.decision_requirements (drg_id, version desc);

create table engine.decision (
    key bigint primary key,
    decision_id text not null,
    name text,
    version integer not null,
    drg_key bigint not null,
    resource_name text
);
create index decision_latest on engine.decision (decision_id, version desc);

create table engine.process_instance (
    key bigint primary key,
    bpmn_process_id text not null,
    version integer not null,
    process_definition_key bigint not null,
    parent_key bigint,
    parent_element_key bigint,
    root_key bigint not null,
    plan_id uuid,
    state text not null check (state in ('ACTIVE', 'COMPLETED', 'TERMINATED')),
    started_at timestamptz not null,
    ended_at timestamptz
);
create index process_instance_by_plan on engine.process_instance (plan_id, key);
create index process_instance_by_parent on engine.process_instance (parent_key) where parent_key is not null;
create index process_instance_by_root on engine.process_instance (root_key);
create index process_instance_roots on engine.process_instance (started_at desc, key desc) where parent_key is null;
create index process_instance_roots_by_state on engine.process_instance (state, started_at desc, key desc) where parent_key is null;

create table engine.element_instance (
    key bigint primary key,
    process_instance_key bigint not null,
    process_definition_key bigint not null,
    element_id text not null,
    type text not null,
    state text not null check (state in ('ACTIVE', 'COMPLETED', 'TERMINATED')),
    flow_scope_key bigint,
    started_at timestamptz not null,
    ended_at timestamptz
);
create index element_instance_by_instance on engine.element_instance (process_instance_key, key);
create index element_instance_active on engine.element_instance (process_definition_key, element_id) where state = 'ACTIVE';

create table engine.user_task (
    key bigint primary key,
    process_instance_key bigint not null,
    element_instance_key bigint not null,
    element_id text not null,
    bpmn_process_id text not null,
    process_definition_key bigint not null,
    plan_id uuid,
    form_key bigint,
    assignee text,
    candidate_groups text[] not null,
    due_at timestamptz,
    follow_up_at timestamptz,
    priority integer not null,
    state text not null check (state in ('CREATED', 'COMPLETED', 'CANCELED')),
    created_at timestamptz not null,
    completed_at timestamptz
);
create index user_task_by_instance on engine.user_task (process_instance_key);
create index user_task_by_plan on engine.user_task (plan_id, key);
create index user_task_open_by_due on engine.user_task (due_at, key) where state = 'CREATED';
create index user_task_open_by_assignee on engine.user_task (assignee, due_at, key) where state = 'CREATED';

-- One row per candidate group of an open task and none for a closed one, so that "my group's next 25" is one short
-- walk along the primary key, however many tasks there are.
create table engine.user_task_group (
    candidate_group text not null,
    due_at timestamptz not null default 'infinity',
    task_key bigint not null,
    primary key (candidate_group, due_at, task_key)
);
create index user_task_group_by_task on engine.user_task_group (task_key);
comment on column engine.user_task_group.due_at is 'infinity when the task has no due date';

create table engine.job (
    key bigint primary key,
    type text not null,
    process_instance_key bigint not null,
    element_instance_key bigint not null,
    element_id text not null,
    state text not null check (state in ('CREATED', 'COMPLETED', 'FAILED', 'ERROR_THROWN', 'CANCELED', 'TIMED_OUT')),
    retries integer not null,
    error_message text,
    error_code text,
    created_at timestamptz not null,
    ended_at timestamptz
);
create index job_by_instance on engine.job (process_instance_key);
create index job_open_by_type on engine.job (type, created_at) where ended_at is null;

create table engine.incident (
    key bigint primary key,
    process_instance_key bigint not null,
    element_instance_key bigint not null,
    element_id text not null,
    job_key bigint,
    error_type text not null,
    error_message text not null,
    state text not null check (state in ('OPEN', 'RESOLVED')),
    created_at timestamptz not null,
    resolved_at timestamptz
);
create index incident_by_instance on engine.incident (process_instance_key);
create index incident_open on engine.incident (created_at desc, key) where state = 'OPEN';

create table engine.timer (
    key bigint primary key,
    process_instance_key bigint,
    element_instance_key bigint,
    element_id text not null,
    due_at timestamptz not null,
    state text not null check (state in ('CREATED', 'TRIGGERED', 'CANCELED'))
);
create index timer_by_instance on engine.timer (process_instance_key);
create index timer_open on engine.timer (due_at, key) where state = 'CREATED';

create table engine.variable (
    scope_key bigint not null,
    name text not null,
    process_instance_key bigint not null,
    value jsonb not null,
    updated_at timestamptz not null,
    primary key (scope_key, name)
);
create index variable_by_instance on engine.variable (process_instance_key, name);

create table engine.message_subscription (
    key bigint primary key,
    process_instance_key bigint not null,
    element_instance_key bigint not null,
    element_id text not null,
    message_name text not null,
    correlation_key text not null,
    state text not null check (state in ('CREATED', 'CORRELATED', 'DELETED'))
);
create index message_subscription_by_instance on engine.message_subscription (process_instance_key);
create index message_subscription_open on engine.message_subscription (message_name, correlation_key) where state = 'CREATED';

create table engine.decision_evaluation (
    key bigint primary key,
    decision_id text not null,
    decision_name text not null,
    decision_version integer not null,
    process_instance_key bigint,
    element_instance_key bigint,
    element_id text,
    output jsonb,
    evaluated jsonb not null,
    failed boolean not null,
    failure text,
    evaluated_at timestamptz not null
);
create index decision_evaluation_by_instance on engine.decision_evaluation (process_instance_key, key);
create index decision_evaluation_by_decision on engine.decision_evaluation (decision_id, evaluated_at desc);

-- Records that could not be written; kept for a person to look at, and the rest went on.
create table engine.set_aside (
    id bigint generated always as identity primary key,
    partition_id integer not null,
    position bigint not null,
    value_type text not null,
    intent text not null,
    reason text not null,
    record jsonb,
    at timestamptz not null,
    unique (partition_id, position)
);
