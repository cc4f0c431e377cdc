-- What stands on the sample plan stands on every plan of the county too, and many times on the plan that is heaviest.
create temporary table copy (name text, plan_id uuid, number integer, heavy boolean) on commit drop;
create function pg_temp.again(id uuid, copy text) returns uuid language sql immutable return md5(id::text || copy)::uuid;
create function pg_temp.copy_rows(tabelle text, which text, own text[] default '{}') returns void language plpgsql as $$
declare
    columns text;
    wanted text;
begin
    select string_agg(format('%I', column_name), ', '),
           string_agg(coalesce(split_part((select o from unnest(own) o where split_part(o, '=', 1) = column_name), '=', 2),
                               case when column_name = 'plan_id' then 'k.plan_id'
                                    when column_name = 'request_key' then 's.request_key || k.name'
                                    when data_type = 'timestamp with time zone' then format('s.%I - k.number * interval ''1 day''', column_name)
                                    when data_type = 'uuid' then format('pg_temp.again(s.%I, k.name)', column_name)
                                    else format('s.%I', column_name) end), ', ')
      into columns, wanted
      from information_schema.columns
     where table_schema = 'homeward' and table_name = tabelle and is_identity = 'NO';
    execute format('insert into homeward.%I (%s) select %s from homeward.%I s cross join copy k where s.plan_id = ''%s'' and (%s)',
                   tabelle, columns, wanted, tabelle, ':heavy', which);
end $$;
create function pg_temp.copy_plan(share text, ordinary text) returns void language plpgsql as $$
begin
    perform pg_temp.copy_rows('plan_item', '(not k.heavy or k.number <= 8)');
    perform pg_temp.copy_rows('plan_item_revision', '(not k.heavy or k.number <= 8)');
    perform pg_temp.copy_rows('goal_rating', 'k.heavy or s.goal_title like ''%education''');
    perform pg_temp.copy_rows('check_in', 'true');
    perform pg_temp.copy_rows('review', 'true', array['number=s.number + k.number']);
    perform pg_temp.copy_rows('assessment', 'true');
    perform pg_temp.copy_rows('dissent', 's.answer is not null or not k.heavy');
    perform pg_temp.copy_rows('matter', 'not k.heavy or s.status = ''closed'' or k.number < 20');
    perform pg_temp.copy_rows('timeline_entry', 'true', array['request_key=null']);
    perform pg_temp.copy_rows('consent', 's.request_id is null', array['recipient_ref=s.recipient_ref', 'request_id=null']);
    perform pg_temp.copy_rows('network_person', 'true', array['username=null']);
    perform pg_temp.copy_rows('case_note', share, array['text=repeat(s.text || '' The visit went as planned. '', 12)']);
    perform pg_temp.copy_rows('document', share);
    perform pg_temp.copy_rows('summary', 'true');
    perform pg_temp.copy_rows('summary_part', ordinary);
    perform pg_temp.copy_rows('letter', 'true', array['body=repeat(s.body || '' We write to you. '', 30)']);
    perform pg_temp.copy_rows('meeting', 'true', array['matter_id=null']);
    perform pg_temp.copy_rows('fact_history', 'true');
end $$;

insert into copy select n::text, md5('plan' || n)::uuid, n % 700, false from generate_series(1, :plans) n;
select pg_temp.copy_plan('s.category is null or s.category in (''education'', ''health'')', 's.category is null');
insert into homeward.plan_version (plan_id, version, made_at) select plan_id, 1, now() from copy;
insert into homeward.plan_version_item (plan_id, version, revision_id)
select plan_id, 1, id from homeward.plan_item_revision where plan_id in (select plan_id from copy);
truncate copy;

-- The heaviest plan: three years of everything.
insert into copy select 'heavy' || n, ':heavy', n, true from generate_series(1, 60) n;
select pg_temp.copy_plan('true', 'true');
insert into homeward.plan_version (plan_id, version, made_at) select ':heavy', n, now() - (20 - n) * interval '30 days' from generate_series(2, 15) n;
insert into homeward.plan_version_item (plan_id, version, revision_id)
select r.plan_id, n, r.id from homeward.plan_item_revision r cross join generate_series(2, 15) n where r.plan_id = ':heavy';
insert into homeward.timeline_entry (plan_id, at, kind, title, actor, detail)
select plan_id, at - n * interval '1 hour', kind, title, actor, detail from homeward.timeline_entry cross join generate_series(1, 8) n
 where plan_id = ':heavy';
