\connect homeward
-- The application owns both schemas and migrates them. The exporter writes the read model and cannot see the record.
create schema homeward authorization homeward;
create schema engine authorization homeward;
revoke all on schema public from public;

grant usage on schema engine to homeward_exporter;
alter default privileges for role homeward in schema engine
    grant select, insert, update, delete on tables to homeward_exporter;
alter default privileges for role homeward in schema engine
    grant usage, select on sequences to homeward_exporter;
