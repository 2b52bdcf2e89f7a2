create table contact (
    id text primary key,
    round text not null,
    workplace text not null,
    name text not null,
    mail text,
    language text not null
);
create index contact_round on contact (round);
