alter table mail add column sender text;
