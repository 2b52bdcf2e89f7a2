create table special_table (
    id text primary key,
    document text not null,
    made_at bigint not null
);
