-- Finds the agreements whose remaining days are to be forfeited.
create index ix_licensing_agreement_ends_on on licensing_agreement (ends_on) where status <> 'ENDED';
