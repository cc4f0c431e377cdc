-- Who offers help, taken over from files of the Human Services Data Specification. The identifiers are the publishers' own.
create table provider_organization (
    id text primary key,
    source text not null,
    name text not null,
    alternate_name text,
    description text,
    email text,
    website text,
    phones jsonb,
    digest text not null,
    imported_at timestamptz not null,
    gone_at timestamptz
);

create table provider_location (
    id text primary key,
    source text not null,
    organization_id text references provider_organization,
    name text,
    location_type text not null,
    description text,
    transportation text,
    latitude double precision,
    longitude double precision,
    address text,
    city text,
    state_province text,
    postal_code text,
    accessibility text[],
    phones jsonb,
    languages text[],
    hours text[],
    digest text not null,
    imported_at timestamptz not null,
    gone_at timestamptz
);

create table provider_service (
    id text primary key,
    source text not null,
    organization_id text not null references provider_organization,
    name text not null,
    alternate_name text,
    description text,
    url text,
    email text,
    status text not null check (status in ('active', 'inactive', 'defunct', 'temporarily closed')),
    eligibility_description text,
    minimum_age numeric,
    maximum_age numeric,
    application_process text,
    fees_description text,
    interpretation_services text,
    accreditations text,
    alert text,
    assured_date date,
    phones jsonb,
    languages text[],
    topics text[],
    areas text[],
    hours text[],
    words tsvector,
    digest text not null,
    imported_at timestamptz not null,
    gone_at timestamptz
);
create index provider_service_by_words on provider_service using gin (words);
create index provider_service_by_organization on provider_service (organization_id);

create table provider_service_at_location (
    id text primary key,
    source text not null,
    service_id text not null references provider_service,
    location_id text not null references provider_location,
    description text,
    phones jsonb,
    hours text[],
    digest text not null,
    imported_at timestamptz not null,
    gone_at timestamptz
);
create index provider_place_by_service on provider_service_at_location (service_id);
create index provider_place_by_location on provider_service_at_location (location_id);

create table directory_import (
    id uuid primary key,
    at timestamptz not null,
    imported_by text not null,
    source text not null,
    files text[] not null,
    whole boolean not null,
    counts jsonb not null,
    faults jsonb not null
);
comment on column directory_import.whole is 'The files were everything this source has; what it no longer lists is gone';
comment on column provider_service.gone_at is 'Since when the source no longer lists it; a plan may still point at it';
