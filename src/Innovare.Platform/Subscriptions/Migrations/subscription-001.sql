create table subscription (
    id text primary key,
    topic text not null,
    name text not null,
    recipient text not null,
    language text not null,
    site text not null,
    door text not null,
    confirm_hash text not null unique,
    end_word text not null unique,
    asked_at text not null,
    confirmed_at text,
    unique (topic, recipient)
);
create table subscription_news (
    news text primary key,
    told_at text not null
);
