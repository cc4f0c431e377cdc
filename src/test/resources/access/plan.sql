-- A child of fourteen.
insert into homeward.child (id, given_name, family_name, birth_date, language)
values (id(child), '@child-given@', '@child-family@', current_date - interval '14 years 40 days', 'en');
insert into homeward.plan (id, child_id, jurisdiction, stage, status, facts, concerns, referral, close_reason, plan_version,
                           opened_by, opened_at, revision)
values (id(plan), id(child), 'US-IL', 'ACTIVE', 'OPEN', '{"removalDate":"2026-03-05","placementType":"foster"}',
        '["@concern@"]', '@referral@', '@close-reason@', 1, 'old-caseworker', now(), 0);


-- The table: its readers are added by the test; this is somebody whom nobody may look up.
insert into homeward.team_member (id, plan_id, username, name, role, discipline, contact, backup, reports_every, seat, since)
values (id(member), id(plan), null, '@member-name@', 'foster parent', 'housing', '@member-contact@', '@member-backup@',
        'month', 'foster-parent', now());
insert into homeward.team_member_was (member_id, plan_id, revision, name, role, discipline, contact, backup, since, until)
values (id(member), id(plan), 0, '@member-was-name@', '@member-was-role@', 'housing', '@member-was-contact@', '@member-was-backup@',
        now(), now() + interval '2 days'); -- so that today shows it

-- What the plan says, once as ordinary content and once in each kind of record.
insert into homeward.plan_item (id, plan_id, kind, created_at, created_by)
select md5('{plan}:item:' || part)::uuid, id(plan), 'goal', now(), 'caseworker'
  from unnest(array['plain','education','health','mental-health','substance-use','court','child-protection']) part;
insert into homeward.plan_item_revision (item_id, plan_id, kind, revision, position, category, fields, why, at, by_username, by_name)
select md5('{plan}:item:' || part)::uuid, id(plan), 'goal', 1, 0, nullif(part, 'plain'),
       jsonb_build_object('title', canary('goal-' || part), 'measure', canary('measure-' || part),
                          'owner', canary('owner-' || part), 'baseline', canary('baseline-' || part)),
       canary('why-' || part), now(), 'old-caseworker', 'A caseworker'
  from unnest(array['plain','education','health','mental-health','substance-use','court','child-protection']) part;
insert into homeward.plan_item (id, plan_id, kind, created_at, created_by)
values (id(item), id(plan), 'service', now(), 'caseworker');
insert into homeward.plan_item_revision (item_id, plan_id, kind, revision, position, category, fields, at, by_username, by_name)
values (id(item), id(plan), 'service', 1, 0, null, jsonb_build_object('title', '@service@'), now(), 'caseworker', 'A caseworker');
insert into homeward.plan_version (plan_id, version, made_at) values (id(plan), 1, now());
insert into homeward.plan_version_item (plan_id, version, revision_id)
select plan_id, 1, id from homeward.plan_item_revision where plan_id = id(plan);

-- How goals stand, by the goal's own kind of record.
insert into homeward.goal_rating (id, plan_id, goal_id, goal_title, at, progress, milestone_reached, measured, evidence, rated_by)
select gen_random_uuid(), id(plan), md5('{plan}:item:' || part)::uuid, canary('goal-' || part), now(), 'on-track', false,
       canary('measured-' || part), canary('evidence-' || part), 'caseworker'
  from unnest(array['plain','education','health','mental-health','substance-use','court','child-protection']) part;
insert into homeward.check_in (id, plan_id, at, state, progress, symptoms, engagement, wins, obstacles, entered_by, request_key)
values (id(check-in), id(plan), now(), 'held', 'better', '@symptoms@', '@engagement@',
        '@check-in-wins@', '@check-in-obstacles@', 'caseworker', '{plan}-check-in');

-- The review: an assessment of the clinician, all in.
insert into homeward.review (id, plan_id, number, opened_at, held_on, recommendations, request_key)
values (id(review), id(plan), 1, now(), current_date, '@review-recommendations@', '{plan}-review');
insert into homeward.assessment (id, review_id, plan_id, discipline, state, asked_at, answered_at, written_by, writer_name,
                                 strengths, needs, recommendation, concern_level)
values (id(assessment), id(review), id(plan), 'mental-health', 'written', now(), now(), 'clinician', '@assessment-writer@',
        '@assessment-strengths@', '@assessment-needs@', '@assessment-recommendation@', 'high');
insert into homeward.assessment (id, review_id, plan_id, discipline, state, asked_at, missing_why)
values (id(missing), id(review), id(plan), 'education', 'missing', now(), '@assessment-missing@');
insert into homeward.dissent (id, review_id, plan_id, position, whose, view, answer, answered_by)
values (id(dissent), id(review), id(plan), 0, '@dissent-whose@', '@dissent-view@', '@dissent-answer@', 'supervisor');
insert into homeward.dissent (id, review_id, plan_id, position, whose, view)
values (id(open-dissent), id(review), id(plan), 1, '@dissent-whose@', '@dissent-view@');
insert into homeward.agreement_answer (plan_id, plan_version, side, answer, words, answered_by, at)
values (id(plan), 1, 'family', 'object', '@agreement-words@', 'parent', now());
insert into homeward.petition_decision (plan_id, petition, exception, reason, decided_by, at)
values (id(plan), 'exception', 'relative', '@petition-reason@', 'supervisor', now());

-- Matters: one that the family may know of, one that it may not, and the hand-over with its packet.
insert into homeward.matter (id, plan_id, kind, reason, status, outcome, about, detail, opened_by, opened_by_name, opened_at,
                             shared_with_family, request_key)
values (id(matter), id(plan), 'mediation', 'service', 'open', null, '@matter-about@',
        jsonb_build_object('answers', jsonb_build_object('note', '@matter-answers@')), 'caseworker', '@matter-opener@', now(), true, '{plan}-m1'),
       (id(hidden-matter), id(plan), 'safety-alert', 'harm', 'open', null, '@alert-about@',
        jsonb_build_object('answers', jsonb_build_object('note', '@alert-answers@')), 'caseworker', '@alert-opener@', now(), false, '{plan}-m2'),
       (id(handover-matter), id(plan), 'handover', null, 'closed', 'done', '@handover-about@', '{}', 'caseworker', '@handover-opener@',
        now(), false, '{plan}-m3');
insert into homeward.matter_mediator (matter_id, username, named_at)
select id(matter), 'mediator', now() where '{plan}' <> 'foreign';
insert into homeward.mediation_note (matter_id, mediator, written_at, note)
values (id(matter), 'mediator', now(), '@mediation-note@');
insert into homeward.handover (matter_id, plan_id, leaver, receiver, packet, prepared_at)
values (id(matter), id(plan), 'old-caseworker', 'caseworker',
        '{"parts":[{"title":"Promises","lines":["@packet@"]}]}', now()),
       (id(handover-matter), id(plan), 'old-caseworker', 'caseworker',
        '{"parts":[{"title":"Promises","lines":["@packet@"]}]}', now());

-- Tasks of the plan; the draft is the caseworker's, the overseers were asked too.
insert into engine.user_task (key, process_instance_key, element_instance_key, element_id, bpmn_process_id, process_definition_key,
                              plan_id, form_key, candidate_groups, priority, state, created_at)
values (key(taskId), key(instances), key(taskId), 'review-intake', 'intake-and-triage', 7, id(plan), 70, '{caseworker}', 50,
        'CREATED', now()),
       (key(climbed), key(instances), key(climbed), 'answer-escalation', 'escalation', 7, id(plan), null,
        case when '{plan}' = 'foreign' then '{nobody}'::text[] else '{regional-administrator,advocate}'::text[] end, 50,
        'CREATED', now());
insert into engine.user_task_group (candidate_group, task_key) values ('caseworker', key(taskId));
insert into engine.user_task_group (candidate_group, task_key)
select overseers, key(climbed) from unnest(array['regional-administrator','advocate']) overseers where '{plan}' <> 'foreign';
insert into homeward.task_work (task_key, plan_id, assignee, draft, draft_version, drafted_at)
values (key(taskId), id(plan), 'caseworker', '{"words":"@draft@"}', 1, now());
insert into homeward.task_event (task_key, plan_id, at, kind, by_user, by_name, reason)
values (key(taskId), id(plan), now(), 'MOVED', 'caseworker', 'A caseworker', '@task-reason@');

-- Somebody at the table was asked by a link.
insert into homeward.task_link (id, task_key, plan_id, member_id, token_hash, made_by, made_by_name, made_at, until)
values (id(link), key(taskId), id(plan), id(member), 'of link {plan}', 'caseworker', '@link-maker@', now(), now() + interval '7 days');

-- The timeline: kinds that each circle reads, every one with words beneath.
insert into homeward.timeline_entry (plan_id, at, kind, title, actor, detail)
select id(plan), now(), kind, canary('timeline-' || kind), 'A caseworker', jsonb_build_object('words', canary('words-' || kind))
  from unnest(array['opened','task','facts','check-in']) kind;

-- Consents. On the plan "lapsed" each has ended, run out, was refused, is not of the agreement or names somebody else.
insert into homeward.consent_request (id, plan_id, category, recipient, purpose, why, state, created_at, request_key)
values (id(request), id(plan), 'health', '@request-recipient@', '@request-purpose@', '@request-why@', 'asked', now(), '{plan}-request');
insert into homeward.consent (id, plan_id, category, person, recipient, decision, expires, recorded_at, limits, witness)
values (id(consent), id(plan), 'health', '@consent-person@', '@consent-recipient@', 'granted', current_date + 100, now(),
        '@consent-limits@', '@consent-witness@');
insert into homeward.consent (id, plan_id, category, person, recipient, decision, expires, recorded_at, recipient_kind, recipient_ref)
select gen_random_uuid(), id(plan), category, 'A parent', 'Somebody', 'granted', current_date, now(), kind, ref
  from (values ('education', 'person', 'teacher'), ('mental-health', 'agency', 'riverside-clinic'),
               ('court', 'agency', 'riverside-clinic'), ('education', 'agency', 'lapsed-school'),
               ('substance-use', 'person', 'therapist'), ('education', 'person', 'foster-parent')) given (category, kind, ref)
 where '{plan}' = 'consented';
insert into homeward.consent (id, plan_id, category, person, recipient, decision, expires, ended_at, recorded_at, recipient_kind, recipient_ref)
select gen_random_uuid(), id(plan), category, 'A parent', 'Somebody', decision, current_date + days, ended, now(), 'person', who
  from unnest(array['education','health','mental-health','substance-use','court','child-protection']) category
 cross join (values ('granted', -2, null::timestamptz), ('granted', 100, now()), ('refused', 100, null)) was (decision, days, ended)
 cross join unnest(array['teacher','clinician','therapist','kin','foster-parent','caseworker']) who
 where '{plan}' = 'lapsed';
insert into homeward.consent (id, plan_id, category, person, recipient, decision, expires, recorded_at, recipient_kind, recipient_ref)
select gen_random_uuid(), id(plan), category, 'A parent', 'Somebody', 'granted', current_date + 100, now(), 'agency', 'an-agency-of-nobody'
  from unnest(array['education','health','mental-health','substance-use','court','child-protection']) category
 where '{plan}' = 'lapsed';

-- The network: a foster parent's address is never for the parents, a confidential person not for the family at all.
insert into homeward.network_person (id, person_id, plan_id, kind, relation, name, phone, email, address, contact_rule, safe_contact,
                                     can_help, confidential, since, entered_by)
values (id(person), id(person), id(plan), 'kin', '@kin-relation@', '@kin-name@', '@kin-phone@', '@kin-email@', '@kin-address@',
        'open', '@kin-safe-contact@', '@kin-help@', false, now(), 'caseworker'),
       (id(foster), id(foster), id(plan), 'foster-parent', 'foster', '@foster-name@', '@foster-phone@', '@foster-email@',
        '@foster-address@', 'worker-only', '@foster-safe-contact@', '@foster-help@', false, now(), 'caseworker'),
       (id(hidden-person), id(hidden-person), id(plan), 'close', '@hidden-relation@', '@hidden-name@', '@hidden-phone@',
        '@hidden-email@', '@hidden-address@', 'worker-only', '@hidden-safe-contact@', '@hidden-help@', true, now(), 'caseworker');
insert into homeward.team_duty (id, plan_id, member_id, duty, since, entered_by)
values (id(duty), id(plan), id(member), '@duty@', now(), 'caseworker');

-- Things of no plan at addresses with an id: the id has the name of the part of the path before it.
insert into homeward.absence (id, username, first_day, last_day, entered_by, entered_at)
values (id(away), 'caseworker', current_date + 900, current_date + 901, 'caseworker', now());
insert into homeward.release (id, number, title, status, author, created_at, revision)
values (id(drafts), null, 'A draft', 'DRAFT', 'policy-editor', now(), 0),
       (id(releases), key(releases) % 1000000, 'A release', 'REPLACED', 'policy-editor', now(), 0);
insert into homeward.release_resource (release_id, name, kind, content, sha256, changed_by, changed_at, version)
select release, 'task-due.dmn', 'DMN', '<definitions/>', '', 'policy-editor', now(), 1
  from unnest(array[id(drafts), id(releases)]) release;
insert into homeward.provider_organization (id, source, name, digest, imported_at) values ('{plan}', 'test', 'An organization', '', now());
insert into homeward.provider_service (id, source, organization_id, name, status, digest, imported_at)
values (id(services)::text, 'test', '{plan}', 'A service', 'active', '', now());
insert into homeward.directory_import (id, at, imported_by, source, files, whole, counts, faults)
values (id(imports), now(), 'supervisor', 'test', '{services.json}', false, '[]', '[]');
insert into engine.process_definition (key, bpmn_process_id, version, resource_name, xml, deployed_at)
values (key(definitions), 'intake-and-triage', key(definitions) % 1000000, 'intake-and-triage.bpmn', '<definitions/>', now());
insert into engine.process_instance (key, bpmn_process_id, version, process_definition_key, root_key, plan_id, state, started_at)
values (key(instances), 'intake-and-triage', 1, key(definitions), key(instances), id(plan), 'ACTIVE', now());
insert into engine.incident (key, process_instance_key, element_instance_key, element_id, error_type, error_message, state, created_at)
values (key(incidents), key(instances), key(instances), 'review-intake', 'JOB_NO_RETRIES', 'It did not work', 'OPEN', now());
insert into homeward.departure (id, username, source, reason, ended_by, ended_by_name, ended_at)
values (id(departure), 'gone-' || id(departure), 'office', 'left', 'administrator', 'An administrator', now());
insert into homeward.sharing_agreement (id, agency, categories, valid_from, valid_until, ended_at)
values (id(agreement), 'riverside-clinic', '{court}', current_date - 10, current_date - 5, null);

-- The record: notes, documents and a summary, once as ordinary content and once in each kind of record.
insert into homeward.case_note (id, plan_id, kind, category, readers, on_day, heading, text, thread, at, by_username, by_name)
select md5('{plan}:note:' || part)::uuid, id(plan), 'note', nullif(part, 'plain'), 'everybody', current_date, canary('note-heading-' || part),
       canary('note-text-' || part), md5('{plan}:note:' || part)::uuid, now(), 'old-caseworker', 'A caseworker'
  from unnest(array['plain','education','health','mental-health','substance-use','court','child-protection']) part;
insert into homeward.case_note (id, plan_id, kind, category, readers, on_day, heading, text, thread, at, by_username, by_name)
values (id(note), id(plan), 'note', null, 'everybody', current_date, 'A note', '@note-text-plain@', id(note), now(), 'old-caseworker', 'A caseworker'),
       (id(staff-note), id(plan), 'note', null, 'staff', current_date, '@staff-note@', '@staff-note@', id(staff-note), now(),
        'old-caseworker', 'A caseworker');
insert into homeward.document (id, plan_id, category, readers, title, file_name, file_type, size, sha256, source, thread, at, by_username, by_name)
select named, id(plan), nullif(part, 'plain'), 'everybody', canary('document-title-' || part), canary('document-file-' || part) || '.txt', 'TEXT',
       length(content), sha256(content), canary('document-source-' || part), named, now(), 'old-caseworker', 'A caseworker'
  from unnest(array['plain','education','health','mental-health','substance-use','court','child-protection']) part
 cross join lateral (select md5('{plan}:document:' || part)::uuid, convert_to(canary('document-bytes-' || part), 'UTF8')) as file (named, content);
insert into homeward.document (id, plan_id, category, readers, title, file_name, file_type, size, sha256, source, thread, at, by_username, by_name)
select id(document), plan_id, category, readers, title, file_name, file_type, size, sha256, source, id(document), at, by_username, by_name
  from homeward.document where id = md5('{plan}:document:plain')::uuid;
insert into homeward.document_content (document_id, bytes)
select id, convert_to(canary('document-bytes-' || coalesce(category, 'plain')), 'UTF8') from homeward.document where plan_id = id(plan);
insert into homeward.summary (id, plan_id, heading, at, by_username, by_name)
values (id(summary), id(plan), '@summary-heading@', now(), 'old-caseworker', 'A caseworker');
insert into homeward.summary_part (summary_id, position, plan_id, category, text)
select id(summary), number, id(plan), nullif(part, 'plain'), canary('summary-part-' || part)
  from unnest(array['plain','education','health','mental-health','substance-use','court','child-protection']) with ordinality as parts (part, number);
insert into homeward.summary_recipient (summary_id, username, name, ground)
values (id(summary), 'teacher', 'A teacher', 'consent'), (id(summary), 'therapist', 'A therapist', 'consent'),
       (id(summary), 'young-person', 'The young person', 'parent');

-- Somebody's calendar address; the secret part is the id.
insert into homeward.calendar_feed (username, token_hash, made_at)
values ('feed-{plan}', encode(sha256(convert_to(cast(id(token) as text), 'UTF8')), 'hex'), now());
-- A letter to the parent, and one to the young person about what is theirs alone.
insert into homeward.letter (id, plan_id, kind, category, recipient_username, recipient_name, language, heading, body, fingerprint,
       template_fingerprint, sent_at, request_key)
values (id(letter), id(plan), 'meeting-invitation', null, 'parent', '@letter-recipient@', 'en', '@letter-heading@', '@letter-body@',
        'f', 't', now(), 'letter-1-{plan}'),
       (id(own-letter), id(plan), 'consent-ended', 'substance-use', 'young-person', 'The young person', 'es', '@letter-own@', '@letter-own@',
        'f', 't', now(), 'letter-2-{plan}');

-- Tasks that bring along what others wrote, each with the form that it really has, and offered to every group: what somebody
-- may read is not decided by who was asked.
with asked (task, element, process, form, facts) as (values
         (key(objections), 'choose-next-way', 'plan-agreement', 'choose-next-way', '{}'::jsonb),
         (key(dissent), 'answer-view', 'multidisciplinary-review', 'answer-view', jsonb_build_object('dissentId', id(open-dissent))),
         (key(conference), 'hold-conference', 'multidisciplinary-review', 'conference', '{}'),
         (key(matter), 'hold-session', 'mediation', 'hold-session', jsonb_build_object('matterId', id(matter))),
         (key(alert), 'see-the-child', 'safety-alert', 'see-the-child', jsonb_build_object('matterId', id(hidden-matter))),
         (key(consent), 'ask-for-consent', 'consent-request', 'consent', jsonb_build_object('requestId', id(request))),
         (key(goal), 'rate-goal', 'milestone-check-in', 'goal', jsonb_build_object('goalId', md5('{plan}:item:health')::uuid)),
         (key(draft-plan), 'draft-plan', 'plan-drafting', 'draft-plan', jsonb_build_object('matterId', id(hidden-matter))),
         (key(late-date), 'answer-in-writing', 'escalation', 'written-response', jsonb_build_object('ruleId', 'x', 'about', 'safety'))),
     running as (
         insert into engine.process_instance (key, bpmn_process_id, version, process_definition_key, root_key, plan_id, state, started_at)
         select task, process, 1, 8, task, id(plan), 'ACTIVE', now() from asked),
     known as (
         insert into engine.variable (scope_key, name, process_instance_key, value, updated_at)
         select task, fact.key, task, fact.value, now() from asked cross join jsonb_each(facts) fact)
insert into engine.user_task (key, process_instance_key, element_instance_key, element_id, bpmn_process_id, process_definition_key,
                              plan_id, form_key, candidate_groups, priority, state, created_at)
select task, task, task, element, process, 8, id(plan), (select f.key from engine.form f where f.form_id = form),
       array['caseworker','family','teacher','clinician','mediator']
         || case when '{plan}' = 'foreign' then '{}' else '{advocate,regional-administrator}'::text[] end, 50, 'CREATED', now()
  from asked;

insert into homeward.meeting (id, plan_id, on_day, called_at, request_key)
values (id(meeting), id(plan), current_date + 7, now(), 'meeting-{plan}');

-- Opened in an emergency: open on two plans; on "lapsed" one was ended and one ran out.
insert into homeward.emergency_access (id, plan_id, username, name, role, kind, reason, opened_at, until, reads, categories, ended_at,
                                       justified, review)
select id(emergency), id(plan), 'urgent-caseworker', '@emergency-name@', 'caseworker', 'danger', '@emergency-reason@', now(),
       now() + interval '1 day', 'staff', '{health,mental-health,education,court,child-protection}', null, true, '@emergency-review@'
 where '{plan}' in ('own', 'consented');
insert into homeward.emergency_access (id, plan_id, username, name, role, kind, reason, opened_at, until, reads, categories, ended_at)
select gen_random_uuid(), id(plan), 'urgent-caseworker', 'A caseworker', 'caseworker', 'danger', 'Ended, or over', now() - interval '2 days',
       now() + days, 'staff', '{health,mental-health,education,court,child-protection}', ended
  from (values (interval '1 day', now() - interval '1 hour'), (interval '-1 day', null)) was (days, ended)
 where '{plan}' = 'lapsed';
insert into homeward.emergency_access (id, plan_id, username, name, role, kind, reason, opened_at, until, reads, categories, ended_at)
select id(emergency-access), id(plan), 'urgent-clinician', 'A clinician', 'clinician', 'medical', 'An accident', now(),
       now() + interval '1 hour', 'everybody', '{health}', case when '{plan}' = 'lapsed' then now() end
 where '{plan}' <> 'foreign';
