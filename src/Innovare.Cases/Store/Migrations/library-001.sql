create table shelf_case (
    slug text primary key,
    document text not null
);
create table shelf_link (
    id text primary key,
    document text not null
);
create table shelf_stamp (
    id bigint primary key,
    number bigint not null
);
