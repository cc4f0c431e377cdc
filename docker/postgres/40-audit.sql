\connect homeward
-- The audit trail belongs to a role that nobody can sign in as. The application may add to it and read it; it can
-- neither change, empty or drop it nor switch its protection off. The migration that makes the tables calls audit.seal().
create role homeward_audit nologin;
create schema audit authorization homeward_audit;
grant usage, create on schema audit to homeward;

create function audit.seal() returns void
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
as
$$
declare
    one record;
begin
    for one in select format('table audit.%I', tablename) as name from pg_tables where schemaname = 'audit'
               union all
               select 'function ' || p.oid::regprocedure
                 from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                where n.nspname = 'audit' and p.proname <> 'seal'
    loop
        execute 'alter ' || one.name || ' owner to homeward_audit';
    end loop;
    revoke all on all tables in schema audit from homeward;
    revoke create on schema audit from homeward;
    grant select on all tables in schema audit to homeward;
    grant insert on audit.entry, audit.anchor to homeward;
end
$$;
