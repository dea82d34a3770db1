create index ix_payee_partner on payee (partner_id, payee_id);
