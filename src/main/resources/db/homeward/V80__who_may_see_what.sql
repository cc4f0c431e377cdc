-- An agency that people belong to, and what it may be shown: consent opens a kind of record to its people only while an
-- agreement of theirs covers it.
create table agency (
    code text primary key,
    name text not null,
    kind text not null
);
create unique index agency_by_name on agency (lower(name));
create table sharing_agreement (
    id uuid primary key,
    agency text not null references agency,
    categories text[] not null,
    valid_from date not null,
    valid_until date not null check (valid_until >= valid_from),
    ended_at timestamptz
);
create index sharing_agreement_by_agency on sharing_agreement (agency) where ended_at is null;

-- Whom a consent names: a person by user name, an agency by code, everybody of a role at the table; without a kind, whoever
-- sits at the table under exactly the name, the role or the discipline that the recipient says.
alter table consent
    add column recipient_kind text check (recipient_kind in ('person', 'agency', 'role')),
    add column recipient_ref text,
    add constraint consent_recipient_whole check ((recipient_kind is null) = (recipient_ref is null));
alter table consent_request
    add column recipient_kind text check (recipient_kind in ('person', 'agency', 'role')),
    add column recipient_ref text;

-- Who leaves the table stays on record.
alter table team_member
    add column seat text check (seat in ('child', 'parent', 'kin', 'foster-parent', 'staff', 'partner')),
    add column left_at timestamptz;
drop index team_member_once;
create unique index team_member_once on team_member (plan_id, username) where username is not null and left_at is null;
drop index team_member_by_username;
create index team_member_by_username on team_member (username, plan_id) where left_at is null;
