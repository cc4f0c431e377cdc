-- How often a member of the team reports, and who steps in when they cannot.
alter table team_member
    add column reports_every text,
    add column backup text;
