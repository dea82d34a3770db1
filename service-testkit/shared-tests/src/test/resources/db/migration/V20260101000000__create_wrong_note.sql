create table wrong_note (id uuid primary key);
