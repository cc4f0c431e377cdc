-- One role for each program, and nothing that a program does not need. Passwords follow in 30-passwords.sql.
create role homeward login;
create role homeward_exporter login;
create role keycloak login;

create database homeward owner homeward;
create database keycloak owner keycloak;
revoke all on database homeward from public;
revoke all on database keycloak from public;
grant connect on database homeward to homeward_exporter;
