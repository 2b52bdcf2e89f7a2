create table special_run (
    id text primary key,
    name text not null,
    mail text not null,
    language text not null,
    round text not null,
    request text not null,
    purpose text not null,
    site text not null,
    asked_at text not null,
    state text not null check (state in ('waiting', 'made', 'refused')),
    result text,
    reason text not null,
    decided_by text,
    decided_at text
);
