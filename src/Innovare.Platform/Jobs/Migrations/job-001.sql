create table job (
    id text primary key,
    key text not null unique,
    kind text not null,
    input text not null,
    queued_at text not null,
    state text not null check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
    turn bigint not null,
    attempts bigint not null,
    next_at text not null,
    node text,
    ended_at text,
    report text,
    trouble text
);
create index job_next on job (state, next_at);
