-- Contacts are sealed, links and codes marked, with a key that stands in no store: the program does so when it first opens the rows.
alter table access_key add column contact_mark text unique;
alter table access_key rename column made_at to made_on;
alter table access_key rename column revoked_at to revoked_on;
update access_key set made_on = substr(made_on, 1, 10), revoked_on = substr(revoked_on, 1, 10);
create table known (
    pseudonym text primary key,
    facts text not null
);
create table hand_over (
    id text primary key,
    pseudonym text not null,
    code text not null,
    who text not null,
    sections text not null,
    link_hash text not null unique,
    made_on text not null,
    revoked_on text
);
create index hand_over_pseudonym on hand_over (pseudonym);
-- room in each page, so that a row that is changed stays where it lies
alter table access_key set (fillfactor = 40);
cluster access_key using access_key_pkey;
