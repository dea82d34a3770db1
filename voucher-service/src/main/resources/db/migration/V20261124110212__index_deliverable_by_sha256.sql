-- Finds the same file handed in for another voucher [D:S11a]: deliverables have to be unique.
create index ix_deliverable_sha256 on deliverable (sha256);
