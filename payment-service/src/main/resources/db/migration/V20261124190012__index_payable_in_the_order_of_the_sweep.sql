-- What the sweep after the deadline looks at, in its order; it shrinks as vouchers are submitted.
create index ix_payable_overdue on payable (deadline_ends_at, voucher_id) where status in ('OPEN', 'DRAFTED');
