-- Letters that somebody waits for, such as those with a code, go before the others.
alter table mail add column urgent boolean not null default false;
