-- A newer account of the same location and currency takes its place; payment requests that name it keep it.
alter table payee add column superseded_at timestamptz;
