create table told_case (
    id text primary key,
    slug text unique,
    claim_of text,
    mail text,
    language text not null,
    answers text not null,
    revision bigint not null,
    state text not null,
    approved_revision bigint,
    consented_revision bigint,
    shown text,
    is_shown bigint not null,
    in_use_on text,
    published_on text,
    asked_at text,
    created_at text not null,
    changed_at text not null
);
create index told_case_state on told_case (state, changed_at);
create table told_reuse (
    id text primary key,
    mail text,
    language text not null,
    answers text not null,
    revision bigint not null,
    state text not null,
    confirmation text not null,
    objection text,
    created_at text not null,
    changed_at text not null
);
create index told_reuse_state on told_reuse (state, changed_at);
create table told_key (
    object text not null,
    owner text not null,
    primary key (object, owner)
);
create index told_key_owner on told_key (owner);
create table told_step (
    id text primary key,
    object text not null,
    at text not null,
    actor text not null,
    role text not null,
    step text not null,
    from_state text not null,
    to_state text not null,
    revision bigint not null,
    reason text not null
);
create index told_step_object on told_step (object);
create table told_link (
    hash text primary key,
    kind text not null,
    object text not null,
    mail text not null,
    ends_at text not null
);
