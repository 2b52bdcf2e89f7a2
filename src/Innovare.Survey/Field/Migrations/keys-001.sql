create table access_key (
    pseudonym text primary key,
    contact text not null,
    link_hash text not null unique,
    code_hash text not null unique,
    receipt_hash text unique,
    made_at text not null,
    revoked_at text
);
create table salt (
    id text primary key,
    value text not null
);
