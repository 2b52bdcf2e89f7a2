create table own_barometer (
    id text primary key,
    title text not null,
    round text not null,
    size bigint,
    closes_on text not null,
    state text not null,
    population bigint not null,
    drawn bigint not null,
    frame text not null,
    seed text not null,
    result text,
    made_on text not null,
    closed_on text
);
