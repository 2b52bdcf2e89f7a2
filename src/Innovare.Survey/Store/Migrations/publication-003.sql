alter table release add column recorded_at bigint not null default 0;
