-- Before a mail is sent to an address that somebody typed in, it is asked whose it is.
create index network_person_email on network_person (lower(email)) where until is null and email is not null;
create index account_email on account (lower(email)) where email is not null;
