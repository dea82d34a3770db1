-- As payment_request has it.
alter table payable add column sequence bigint not null default 1;
