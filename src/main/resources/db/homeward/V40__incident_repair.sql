-- Who last let an incident try again. The read model shows the end of it a moment later; until then a second
-- supervisor who presses the same button is told about the first.
create table incident_repair (
    incident_key bigint primary key,
    command_id uuid not null,
    asked_by text not null,
    asked_at timestamptz not null
);
