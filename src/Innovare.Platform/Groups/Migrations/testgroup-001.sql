create table test_group (
    id text primary key,
    owner text not null,
    name text not null,
    made_at text not null,
    codes bigint not null,
    answered bigint not null,
    closed_at text
);
create index test_group_owner on test_group (owner, made_at);
create table test_code (
    hash text primary key,
    test_group text not null,
    is_spent bigint not null
);
create index test_code_group on test_code (test_group);
create table test_count (
    test_group text not null,
    line text not null,
    answer text not null,
    people bigint not null,
    primary key (test_group, line, answer)
);
