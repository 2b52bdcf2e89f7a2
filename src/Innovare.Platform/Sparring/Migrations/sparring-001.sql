create table sparring (
    id text primary key,
    state text not null,
    language text not null,
    name text not null,
    mail text not null,
    workplace text not null,
    kind text not null,
    about text not null,
    wanted text not null,
    confirmation text not null,
    asked_at text not null,
    confirmed_at text,
    taken_by text,
    taken_name text,
    changed_at text not null,
    closed_at text,
    journal text,
    revision bigint not null
);
create unique index sparring_confirmation on sparring (confirmation);
create index sparring_state on sparring (state, asked_at);
create table sparring_entry (
    request text not null,
    number bigint not null,
    at text not null,
    by_account text not null,
    by_name text not null,
    act text not null,
    words text not null,
    primary key (request, number)
);
