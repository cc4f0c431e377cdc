-- An amendment is a row of its own that says which one it follows; nothing that was agreed is overwritten.
alter table sharing_agreement
    add column amends uuid references sharing_agreement,
    add column reference text,
    add column purpose text,
    add column entered_by text not null default 'homeward',
    add column entered_at timestamptz not null default now(),
    add column end_reason text,
    add column ended_by text;
create index consent_by_agency on consent (recipient_ref, category) where recipient_kind = 'agency' and ended_at is null;
