create table field_round (
    round text primary key,
    form text not null,
    title_da text not null,
    title_en text not null,
    opens_on text not null,
    closes_on text not null,
    is_synthetic bigint not null,
    design text not null,
    minutes bigint not null,
    closed_at text
);
create table field_contact (
    contact text primary key,
    round text not null,
    organisation text not null,
    stratum text not null,
    person text,
    phone text,
    coordinator text,
    pilot text not null default '',
    end_code text,
    ended_on text,
    sealed_key text
);
create index field_contact_round on field_contact (round);
create table field_coordinator (
    id text primary key,
    round text not null,
    name text not null,
    mail text not null,
    language text not null,
    link_hash text,
    sealed_link text
);
create unique index field_coordinator_mail on field_coordinator (round, mail);
create table field_import (
    id text primary key,
    round text not null,
    at text not null,
    actor text not null,
    file text not null,
    state text not null,
    content text not null
);
create index field_import_round on field_import (round);
create table field_plan (
    id text primary key,
    round text not null,
    document text not null,
    stopped_at text
);
create index field_plan_round on field_plan (round);
create table field_letter (
    round text not null,
    wave text not null,
    recipient text not null,
    kind text not null,
    arm text not null,
    written_on text not null,
    primary key (round, wave, recipient)
);
create table field_call (
    id text primary key,
    contact text not null,
    round text not null,
    made_on text not null,
    actor text not null
);
create index field_call_contact on field_call (contact);
create table field_follow (
    contact text primary key,
    round text not null,
    stratum text not null,
    probability double precision not null,
    drawn_on text not null,
    seed bigint not null,
    outcome text,
    call_again text
);
create index field_follow_round on field_follow (round);
create table field_comment (
    id text primary key,
    round text not null,
    question text not null,
    at text not null,
    actor text not null,
    body text not null,
    state text not null,
    reply text,
    reply_by text,
    reply_at text
);
create index field_comment_round on field_comment (round);
create table field_day (
    round text not null,
    day text not null,
    content text not null,
    primary key (round, day)
);
create table field_page_time (
    round text not null,
    page text not null,
    device text not null,
    class bigint not null,
    count bigint not null,
    primary key (round, page, device, class)
);
