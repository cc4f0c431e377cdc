-- Cameras write into a photo where, when and with what it was taken; Homeward takes that out before it files the photo.
alter table document add column given_sha256 bytea check (length(given_sha256) = 32);
comment on column document.given_sha256 is 'Fingerprint of the photo as it was handed in, when details were taken out of it; null: filed as it came';
