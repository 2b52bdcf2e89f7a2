-- Contacts are sealed, links and codes marked, with a key that stands in no store: the program does so when it first opens the rows.
create table access_key_settled (
    pseudonym text primary key,
    contact text not null,
    contact_mark text unique,
    link_hash text not null unique,
    code_hash text not null unique,
    receipt_hash text unique,
    made_on text not null,
    revoked_on text
) without rowid;
insert into access_key_settled select pseudonym, contact, null, link_hash, code_hash, receipt_hash, substr(made_at, 1, 10), substr(revoked_at, 1, 10) from access_key;
drop table access_key;
alter table access_key_settled rename to access_key;
create table known (
    pseudonym text primary key,
    facts text not null
) without rowid;
create table hand_over (
    id text primary key,
    pseudonym text not null,
    code text not null,
    who text not null,
    sections text not null,
    link_hash text not null unique,
    made_on text not null,
    revoked_on text
) without rowid;
create index hand_over_pseudonym on hand_over (pseudonym);
