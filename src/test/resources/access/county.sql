insert into homeward.agency (code, name, kind) values
    ('lincoln-school', 'Lincoln School', 'school'), ('riverside-clinic', 'Riverside Clinic', 'clinic'),
    ('lapsed-school', 'A school whose agreement ran out', 'school'), ('an-agency-of-nobody', 'Nobody''s agency', 'clinic');
insert into homeward.sharing_agreement (id, agency, categories, valid_from, valid_until) values
    (gen_random_uuid(), 'lincoln-school', '{education}', current_date - 10, current_date + 1),
    (gen_random_uuid(), 'riverside-clinic', '{health,mental-health}', current_date - 10, current_date + 10),
    (gen_random_uuid(), 'lapsed-school', '{education}', current_date - 10, current_date - 2),
    (gen_random_uuid(), 'an-agency-of-nobody', '{education,health,mental-health,substance-use,court,child-protection}',
     current_date - 10, current_date + 10);
insert into engine.form (key, form_id, version, resource_name, schema)
values (70, 'intake-review', 1, 'intake-review.form',
        '{"type":"default","id":"intake-review","components":[{"type":"textarea","key":"words","label":"Words"}]}');
insert into homeward.release (id, number, title, status, author, created_at, revision)
values ('00000000-0000-4000-8000-000000000001', 1, 'In force', 'IN_FORCE', 'policy-editor', now(), 0);
insert into homeward.release_resource (release_id, name, kind, content, sha256, changed_by, changed_at, version)
values ('00000000-0000-4000-8000-000000000001', 'task-due.dmn', 'DMN', '<definitions/>', '', 'policy-editor', now(), 1);
