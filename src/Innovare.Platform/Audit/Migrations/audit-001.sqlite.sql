create table audit (
    number bigint primary key,
    at text not null,
    actor text not null,
    role text not null,
    act text not null check (act in ('read', 'change')),
    object text not null,
    previous text not null,
    hash text not null
);
create table audit_head (
    id bigint primary key check (id = 1),
    number bigint not null,
    hash text not null
);
create trigger audit_is_not_changed before update on audit begin select raise(abort, 'the audit log is only added to'); end;
create trigger audit_is_not_deleted before delete on audit begin select raise(abort, 'the audit log is only added to'); end;
