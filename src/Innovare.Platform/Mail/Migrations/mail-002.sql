alter table mail add column doubts bigint not null default 0;
create table mail_opt_out (
    word text primary key,
    channel text not null,
    recipient text not null,
    unique (channel, recipient)
);
