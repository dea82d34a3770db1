create index ix_mail_next_attempt_at on mail (next_attempt_at, mail_id);
