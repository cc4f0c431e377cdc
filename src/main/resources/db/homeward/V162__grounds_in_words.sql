-- The grounds come from a table that can change, so a summary keeps the one by which it was sent in the words of that day.
alter table summary_recipient add column ground_words text, add column ground_source text;
comment on column summary_recipient.ground_words is 'What the ground was called when the summary was sent';
comment on column summary_recipient.ground_source is 'Where the table said that the ground comes from';

alter table summary_recipient disable trigger summary_recipient_only_grows;
update summary_recipient r set ground_words = g.words, ground_source = g.source
  from (values ('consent', 'Consent', 'a consent that names them'),
               ('staff', 'Works on the plan for the agency', '89 Ill. Adm. Code 431.80'),
               ('service', 'Serves the family', '89 Ill. Adm. Code 431.80'),
               ('parent', 'A parent''s access to the child''s record', '89 Ill. Adm. Code 431.50'),
               ('education', 'Education of a child in the agency''s care', '20 USC 1232g(b)(1)(L)'),
               ('court-order', 'A court order', 'the order named beside it'),
               ('other-law', 'Another law', 'the law named beside it')) g (code, words, source)
 where g.code = r.ground;
alter table summary_recipient enable trigger summary_recipient_only_grows;
