-- The language that a person chose for everything Homeward says to them.
create table person_setting (
  username text primary key,
  language text not null check (language in ('en', 'es')),
  since timestamptz not null
);
