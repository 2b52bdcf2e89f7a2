-- What readers have been told of days to come: said once, never changed. A move is a new row.
create table planned_day (
    id text primary key,
    release text not null,
    number bigint not null,
    title_da text not null,
    title_en text not null,
    day text,
    reason_da text not null,
    reason_en text not null,
    said_at bigint not null,
    unique (release, number)
);

-- A run's results handed to the desk, where what readers are told of a correction is written.
create table handed_run (
    id text primary key,
    release text not null,
    content text not null unique,
    document text not null,
    handed_at bigint not null,
    proposal text
);
