alter table sample add column weight double precision not null default 1.5;
create table part (sample bigint not null references sample (number), content text, primary key (sample));
