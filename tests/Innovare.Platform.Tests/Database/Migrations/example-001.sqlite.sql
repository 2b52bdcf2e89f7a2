create table sample (number integer primary key, word text not null);
insert into sample (word) values ('one');
