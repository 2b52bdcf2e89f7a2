create table release (
    number integer primary key autoincrement,
    id text not null,
    revision text not null,
    document text not null,
    unique (id, revision)
);
