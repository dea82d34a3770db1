-- Entries come in the order of time, so blocks tell their times: next to nothing for a write, enough for a reader.
create index ix_audit_entry_at on audit_entry using brin (at) with (pages_per_range = 32, autosummarize = on);
