-- Everything that somebody was shown by consent: who, what kind of record, on which ground and until when. Rows are only ever
-- added, in the transaction that read.
create table disclosure (
    id bigint generated always as identity primary key,
    plan_id uuid not null references plan,
    at timestamptz not null,
    reader text not null,
    reader_name text not null,
    agency text,
    category text,
    what text not null,
    consent_id uuid not null references consent,
    until date
);
create index disclosure_by_plan on disclosure (plan_id, id desc);
create index disclosure_by_consent on disclosure (consent_id, id);
comment on column disclosure.category is 'The kind of record; null: ordinary content of the plan, which any consent that names the reader opens';

create function refuse_change_of_disclosures() returns trigger language plpgsql as $$
begin
    raise exception 'what was disclosed is never changed or deleted';
end $$;
create trigger disclosure_only_grows before update or delete on disclosure
    for each row execute function refuse_change_of_disclosures();
