create index ix_licensing_agreement_customer_id on licensing_agreement (customer_id, agreement_id);
