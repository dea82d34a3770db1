-- What the sweep after the deadline looks at: it shrinks as vouchers are submitted.
create index ix_payable_deadline on payable (deadline_ends_at) where status in ('OPEN', 'DRAFTED');
