-- Since when an e-mail is owed, and since when nobody tries any more to send it.
alter table mail
  add column queued_at timestamptz not null default now(),
  add column failed_at timestamptz;
