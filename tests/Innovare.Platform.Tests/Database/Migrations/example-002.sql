insert into sample (word) values ('two');
