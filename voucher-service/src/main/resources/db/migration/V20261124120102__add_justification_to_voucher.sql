-- Why a second 15-day engagement of a kind is another one [D:S8], in the partner's words.
alter table voucher add column justification text;
