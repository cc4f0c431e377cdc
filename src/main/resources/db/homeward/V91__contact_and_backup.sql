-- Every plan has somebody who answers for it and somebody who steps in, at every moment. A name with @ before it is
-- that of a desk: any person of this role.
update responsibility set backup = '@supervisor' where backup is null or backup = '' or backup = username;
alter table responsibility
    alter column backup set default '@supervisor',
    alter column backup set not null,
    add column reason text not null default 'opened',
    add column given_by text not null default 'homeward',
    add constraint somebody_answers check (username <> '' and backup <> '' and username <> backup);

create table responsibility_before (
    id bigint generated always as identity primary key,
    plan_id uuid not null references plan,
    username text not null,
    backup text not null,
    reason text not null,
    given_by text not null,
    since timestamptz not null,
    until timestamptz not null
);
create index responsibility_before_by_plan on responsibility_before (plan_id, id);

-- People who are away for some days; whoever stands in for them answers meanwhile.
create table absence (
    id uuid primary key,
    username text not null,
    first_day date not null,
    last_day date not null,
    entered_by text not null,
    entered_at timestamptz not null,
    ended_at timestamptz,
    check (first_day <= last_day)
);
create index absence_by_name on absence (username, last_day) where ended_at is null;

insert into responsibility (plan_id, username, since)
select id, opened_by, opened_at from plan on conflict (plan_id) do nothing;

create function plan_is_born_with_a_contact() returns trigger language plpgsql as $$
begin
    insert into homeward.responsibility (plan_id, username, since)
    values (new.id, coalesce(nullif(new.opened_by, ''), '@supervisor'), new.opened_at) on conflict (plan_id) do nothing;
    return null;
end $$;
create trigger plan_is_born_with_a_contact after insert on plan
    for each row execute function plan_is_born_with_a_contact();

create function contact_is_never_taken_away() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'A plan always has a point of contact; give it to somebody else instead';
    end if;
    insert into homeward.responsibility_before (plan_id, username, backup, reason, given_by, since, until)
    values (old.plan_id, old.username, old.backup, old.reason, old.given_by, old.since, greatest(old.since, new.since));
    return new;
end $$;
create trigger contact_is_never_taken_away before update or delete on responsibility
    for each row execute function contact_is_never_taken_away();

-- The application passes a plan on before somebody leaves its team. This holds whatever way a person leaves by.
create function contact_who_leaves_is_followed() returns trigger language plpgsql as $$
begin
    if old.username is null or tg_op = 'UPDATE' and (to_jsonb(new) ->> 'left_at') is null and new.username = old.username then
        return null;
    end if;
    update homeward.responsibility
       set username = backup,
           backup = case backup when '@supervisor' then '@regional-administrator' else '@supervisor' end,
           reason = 'left', given_by = 'homeward', since = greatest(since, now())
     where plan_id = old.plan_id and username = old.username;
    update homeward.responsibility
       set backup = case username when '@supervisor' then '@regional-administrator' else '@supervisor' end,
           reason = 'backup-left', given_by = 'homeward', since = greatest(since, now())
     where plan_id = old.plan_id and backup = old.username;
    return null;
end $$;
create trigger contact_who_leaves_is_followed after update or delete on team_member
    for each row execute function contact_who_leaves_is_followed();
