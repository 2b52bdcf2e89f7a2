create table mail (
    id text primary key,
    key text not null unique,
    channel text not null check (channel in ('smtp', 'digital-post')),
    recipient text not null,
    language text not null,
    subject text not null,
    body text not null,
    opt_out text,
    queued_at text not null,
    state text not null check (state in ('waiting', 'sending', 'sent', 'bounced', 'failed', 'stopped')),
    attempts bigint not null,
    next_at text not null,
    ended_at text,
    trouble text
);
create index mail_next on mail (state, next_at);
create table mail_stop (
    channel text not null,
    recipient text not null,
    reason text not null check (reason in ('bounced', 'opt-out')),
    since text not null,
    primary key (channel, recipient, reason)
);
