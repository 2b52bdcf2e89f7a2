alter table release add column visible_at bigint not null default 0;

create table proposal (
    id text primary key,
    release text not null,
    content text not null,
    headline_at bigint,
    visible_at bigint not null,
    document text not null
);
