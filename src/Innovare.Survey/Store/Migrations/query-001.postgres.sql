create table saved_query (
    id text primary key,
    document text not null,
    saved_at text not null
);
