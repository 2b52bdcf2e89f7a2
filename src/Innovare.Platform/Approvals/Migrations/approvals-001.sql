create table approval (
    id text primary key,
    object text not null,
    content text not null,
    asked_by text not null,
    asked_at text not null,
    decided_by text check (decided_by <> asked_by),
    decided_at text,
    decision text check (decision in ('approved', 'refused')),
    reason text not null
);
create unique index approval_open on approval (object) where decided_by is null;
