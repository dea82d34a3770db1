drop index ix_payable_deadline;
