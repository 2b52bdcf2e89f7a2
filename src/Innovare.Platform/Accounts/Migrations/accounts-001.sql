create table account (
    id text primary key,
    kind text not null check (kind in ('staff', 'workplace')),
    mail text not null,
    name text not null,
    password text,
    totp_key text,
    totp_step bigint not null,
    subject text unique,
    is_active bigint not null,
    created_at text not null,
    unique (kind, mail)
);
create table account_role (
    account text not null references account (id),
    role text not null check (role in ('administrator', 'statistician', 'collector', 'editor', 'releaser', 'workplace')),
    primary key (account, role)
);
create table account_recovery (
    account text not null references account (id),
    code text not null,
    primary key (account, code)
);
create table account_session (
    id text primary key,
    secret text not null unique,
    account text not null references account (id),
    proof text not null,
    device text not null,
    begun_at text not null,
    seen_at text not null,
    ends_at text not null
);
create index account_session_account on account_session (account);
create table account_link (
    secret text primary key,
    purpose text not null check (purpose in ('enrol', 'password', 'sign-in')),
    mail text not null,
    account text references account (id),
    roles text not null,
    totp_key text not null,
    made_by text not null,
    ends_at text not null
);
create table account_failure (
    bucket text primary key,
    failures bigint not null,
    last_at text not null
);
create table account_request (
    state text primary key,
    kind text not null,
    language text not null,
    nonce text not null,
    verifier text not null,
    ends_at text not null
);
create table protection_key (
    name text primary key,
    xml text not null
);
