-- What exactly was signed, how, and by whose account it came in; the fingerprint is of the text as it was read.
alter table consent
    add column purpose text,
    add column signed_text text,
    add column signed_sha256 text,
    add column signed_how text check (signed_how in ('here', 'paper')),
    add column entered_by text,
    add column entered_by_name text;
comment on column consent.signed_how is 'here: the name was typed as a signature; paper: a worker saw the signed paper and entered it';
create index consent_request_asked on consent_request (plan_id) where state = 'asked';
