create table form (
    hash text primary key,
    round text not null,
    closes_on text not null,
    document text not null
);
create table respondent (
    pseudonym text primary key,
    round text not null,
    form text not null,
    facts text not null,
    language text not null,
    revision bigint not null,
    progress text not null,
    outcome text,
    receipt text,
    submitted_at text
);
create index respondent_round on respondent (round);
create table act (
    id text primary key,
    pseudonym text not null,
    at text not null,
    what text not null,
    page text,
    by_whom text not null
);
create index act_pseudonym on act (pseudonym);
