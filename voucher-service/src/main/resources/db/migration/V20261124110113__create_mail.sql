-- E-mails that a committed change owes to a customer; a row is deleted once its mail is handed over.
-- Addresses and text are sealed.
create table mail (
  mail_id         uuid        not null,
  content         bytea       not null,
  attempts        integer     not null,
  next_attempt_at timestamptz not null,
  constraint pk_mail primary key (mail_id),
  constraint ck_mail_attempts check (attempts >= 0)
);
