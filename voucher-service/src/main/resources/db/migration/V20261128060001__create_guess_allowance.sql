-- Wrong guesses of a code with an administrator's address, by who guessed and by which code: keyed hashes of both.
-- Counted from since on; from restrained_until back, every guess has to be due (next_at) before it is looked at.
create table guess_allowance (
  guess_key        bytea       not null,
  kind             text        not null,
  wrong            integer     not null,
  since            timestamptz not null,
  restrained_until timestamptz not null,
  next_at          timestamptz not null,
  told_at          timestamptz,
  constraint pk_guess_allowance primary key (guess_key),
  constraint ck_guess_allowance_kind check (kind in ('CALLER', 'CODE')),
  constraint ck_guess_allowance_wrong check (wrong >= 0)
);
