-- Recording inserts one row and touches no other, so nothing has to wait for the end of the transaction.
alter table passed_exam alter constraint fk_passed_exam_consultant not deferrable;
