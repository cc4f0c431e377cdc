-- A yes in part opens these parts of the record and nothing else; without any it opens nothing by itself.
alter table consent
    add column parts text[] check (parts <@ array['plan', 'notes', 'documents', 'summaries']);
comment on column consent.parts is 'What a yes in part opens; null when all of it or nothing was agreed to';
