-- Only of the few urgent ones, so that queueing the others costs no more than before.
create index ix_mail_urgent on mail (next_attempt_at, mail_id) where urgent;
