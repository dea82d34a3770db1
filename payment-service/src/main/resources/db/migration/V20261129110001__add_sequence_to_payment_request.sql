-- Its own count of its moves: what is told of one does not wait for what Hibernate counts. Right for a new one.
alter table payment_request add column sequence bigint not null default 1;
