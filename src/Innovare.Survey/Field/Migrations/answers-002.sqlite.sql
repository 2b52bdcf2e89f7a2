-- Rows stand in the order of random pseudonyms, not of coming; acts stand with their respondent; times are days;
-- what the register knows moves to the key store, sealed.
create table respondent_settled (
    pseudonym text primary key,
    round text not null,
    form text not null,
    facts text,
    language text not null,
    revision bigint not null,
    progress text not null,
    acts text not null,
    outcome text,
    receipt text,
    submitted_on text
) without rowid;
insert into respondent_settled
select pseudonym, round, form, facts, language, revision, progress,
    coalesce((select group_concat(line, '') from (
        select json_object('number', cast(substr(a.id, -8) as integer), 'day', substr(a.at, 1, 10), 'what', a.what, 'page', a.page, 'by', a.by_whom) || char(10) as line
        from act a where a.pseudonym = respondent.pseudonym order by a.id)), ''),
    outcome, receipt, substr(submitted_at, 1, 10)
from respondent;
drop table respondent;
drop table act;
alter table respondent_settled rename to respondent;
create index respondent_round on respondent (round);
