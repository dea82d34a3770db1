update licensing_agreement agreement set
  granted_days = ledger.granted, converted_days = ledger.converted, adjusted_days = ledger.adjusted,
  assigned_days = ledger.assigned, returned_days = ledger.returned, forfeited_days = ledger.forfeited
from (
  select agreement_id,
    coalesce(sum(days) filter (where kind = 'GRANTED'), 0) granted,
    coalesce(sum(days) filter (where kind = 'CONVERTED'), 0) converted,
    coalesce(sum(days) filter (where kind = 'ADJUSTED'), 0) adjusted,
    coalesce(-sum(days) filter (where kind = 'DEBITED'), 0) assigned,
    coalesce(sum(days) filter (where kind = 'RETURNED'), 0) returned,
    coalesce(-sum(days) filter (where kind = 'FORFEITED'), 0) forfeited
  from ledger_entry group by agreement_id) ledger
where ledger.agreement_id = agreement.agreement_id;
