-- What a plan says, thing by thing: a goal, a milestone, a service, a line of the safety plan, somebody's own words.
create table plan_item (
    id uuid primary key,
    plan_id uuid not null references plan,
    kind text not null,
    created_at timestamptz not null,
    created_by text not null,
    request_key text unique
);
create index plan_item_by_plan on plan_item (plan_id, kind);

-- Every wording that a thing ever had. Rows are only ever added; the newest of an item is what holds.
create table plan_item_revision (
    id bigint generated always as identity primary key,
    item_id uuid not null references plan_item,
    plan_id uuid not null references plan,
    kind text not null,
    revision integer not null,
    position integer not null,
    category text,
    fields jsonb not null,
    removed boolean not null default false,
    why text,
    at timestamptz not null,
    by_username text not null,
    by_name text not null,
    unique (item_id, revision)
);
create index plan_item_revision_by_plan on plan_item_revision (plan_id, item_id, revision desc);
comment on column plan_item_revision.category is 'The kind of record that it belongs to; null: ordinary content of the plan';

create function refuse_change_of_contents() returns trigger language plpgsql as $$
begin
    raise exception 'what a plan said is never changed or deleted; add a revision';
end $$;
create trigger plan_item_revision_only_grows before update or delete on plan_item_revision
    for each row execute function refuse_change_of_contents();

-- plan_id stands in distinct on so that a query for one plan reads one plan only.
create view plan_item_now as
    select * from (select distinct on (plan_id, item_id) * from plan_item_revision
                    order by plan_id, item_id, revision desc) newest
     where not removed;

-- A version of the plan is exactly the wordings that it was made of.
create table plan_version (
    plan_id uuid not null references plan,
    version integer not null,
    made_at timestamptz not null,
    primary key (plan_id, version)
);
create table plan_version_item (
    plan_id uuid not null,
    version integer not null,
    revision_id bigint not null references plan_item_revision,
    primary key (plan_id, version, revision_id),
    foreign key (plan_id, version) references plan_version
);
create trigger plan_version_only_grows before update or delete on plan_version
    for each row execute function refuse_change_of_contents();
create trigger plan_version_item_only_grows before update or delete on plan_version_item
    for each row execute function refuse_change_of_contents();

-- Goals had a table of their own, which forgot what they said before.
insert into plan_item (id, plan_id, kind, created_at, created_by)
    select g.id, g.plan_id, 'goal', p.opened_at, 'homeward' from goal g join plan p on p.id = g.plan_id;
insert into plan_item_revision (item_id, plan_id, kind, revision, position, fields, at, by_username, by_name)
    select g.id, g.plan_id, 'goal', 1, g.position, jsonb_strip_nulls(jsonb_build_object(
               'title', g.title, 'measure', g.measure, 'owner', g.owner, 'targetDate', g.target_date, 'state', g.status)),
           now(), 'homeward', 'Homeward'
      from goal g;
with first_steps as (
    insert into plan_item (id, plan_id, kind, created_at, created_by)
        select gen_random_uuid(), plan_id, 'milestone', now(), id::text from goal where milestone is not null
    returning id, created_by)
insert into plan_item_revision (item_id, plan_id, kind, revision, position, fields, at, by_username, by_name)
    select f.id, g.plan_id, 'milestone', 1, 0, jsonb_strip_nulls(jsonb_build_object(
               'goal', g.id, 'title', g.milestone, 'owner', g.owner, 'state', 'open')), now(), 'homeward', 'Homeward'
      from first_steps f join goal g on g.id::text = f.created_by;
update plan_item set created_by = 'homeward' where kind = 'milestone';
drop table goal;

create view goal as
    select i.item_id as id, i.plan_id, i.position, i.category,
           i.fields ->> 'title' as title, i.fields ->> 'measure' as measure, i.fields ->> 'owner' as owner,
           cast(i.fields ->> 'targetDate' as date) as target_date, coalesce(i.fields ->> 'state', 'open') as status,
           (select m.fields ->> 'title' from plan_item_now m
             where m.plan_id = i.plan_id and m.kind = 'milestone' and m.fields ->> 'goal' = i.item_id::text
               and coalesce(m.fields ->> 'state', 'open') = 'open' and m.category is not distinct from i.category
             order by m.position, m.item_id limit 1) as milestone
      from plan_item_now i where i.kind = 'goal';
