create table sheet_half (
    id text primary key,
    pair text not null,
    side text not null,
    owner text not null,
    subject text not null,
    name text not null,
    answers text not null,
    revision bigint not null,
    invitation text,
    invited_at text,
    created_at text not null,
    changed_at text not null,
    deleted_at text
);
create index sheet_half_pair on sheet_half (pair);
create index sheet_half_owner on sheet_half (owner, changed_at);
create unique index sheet_half_invitation on sheet_half (invitation);
