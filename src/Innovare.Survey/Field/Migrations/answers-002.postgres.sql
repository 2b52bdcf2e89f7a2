-- Rows stand in the order of random pseudonyms, not of coming; acts stand with their respondent; times are days;
-- what the register knows moves to the key store, sealed.
alter table respondent alter column facts drop not null;
alter table respondent rename column submitted_at to submitted_on;
alter table respondent add column acts text not null default '';
update respondent set submitted_on = substr(submitted_on, 1, 10), acts = coalesce((
    select string_agg(json_build_object('number', cast(right(a.id, 8) as integer), 'day', substr(a.at, 1, 10), 'what', a.what, 'page', a.page, 'by', a.by_whom)::text || chr(10), '' order by a.id)
    from act a where a.pseudonym = respondent.pseudonym), '');
alter table respondent alter column acts drop default;
drop table act;
-- room in each page, so that a row that is changed stays where it lies: the last places would tell who answered last
alter table respondent set (fillfactor = 10);
cluster respondent using respondent_pkey;
