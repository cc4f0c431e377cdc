\getenv homeward HOMEWARD_DB_PASSWORD
\getenv exporter HOMEWARD_EXPORTER_DB_PASSWORD
\getenv keycloak KEYCLOAK_DB_PASSWORD
alter role homeward password :'homeward';
alter role homeward_exporter password :'exporter';
alter role keycloak password :'keycloak';
