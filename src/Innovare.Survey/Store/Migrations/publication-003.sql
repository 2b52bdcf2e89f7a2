alter table release add column recorded_at bigint not null default 0;

create table release_plan (
    id text primary key,
    release text not null,
    title_da text not null,
    title_en text not null,
    day text,
    reason_da text not null,
    reason_en text not null,
    planned_by text not null,
    planned_at bigint not null
);
