create index ix_audit_entry_organization on audit_entry (organization_id, audit_id) where organization_id is not null;
