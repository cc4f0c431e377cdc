-- Names and words are found however somebody types them: lucia finds Lucía, nguyen finds Nguyễn, o'brien finds O’Brien.
create function plain(words text) returns text language sql immutable strict parallel safe
return translate(lower(regexp_replace(normalize(words, NFD), '[\u0300-\u036f]', '', 'g')), 'łŁøØđĐ’‘', 'lloodd''''');
comment on function plain(text) is 'In small letters, without the marks on them';

alter table child add column plain_name text generated always as (plain(given_name || ' ' || family_name)) stored;
drop index child_by_name;
create index child_by_plain_name on child using gin (plain_name gin_trgm_ops);

update provider_service s
   set words = setweight(to_tsvector('english', plain(s.name || ' ' || coalesce(s.alternate_name, '')
                        || ' ' || array_to_string(coalesce(s.topics, '{}'), ' '))), 'A')
            || setweight(to_tsvector('english', plain(o.name || ' ' || coalesce(o.alternate_name, ''))), 'B')
            || setweight(to_tsvector('english', plain(coalesce(s.description, '') || ' '
                        || coalesce(s.eligibility_description, ''))), 'C')
  from provider_organization o
 where o.id = s.organization_id;
