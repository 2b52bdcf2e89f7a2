create table sheet (
    id text primary key,
    owner text not null,
    form text not null,
    name text not null,
    answers text not null,
    revision bigint not null,
    created_at text not null,
    changed_at text not null,
    deleted_at text
);
create index sheet_owner on sheet (owner, changed_at);
