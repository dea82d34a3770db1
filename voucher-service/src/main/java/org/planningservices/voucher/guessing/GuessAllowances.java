package org.planningservices.voucher.guessing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.planningservices.foundation.database.Jdbc;
import org.planningservices.voucher.voucher.PresentedCredentials;

/**
 * Counts wrong guesses where all replicas see them and no restart forgets them, each in a
 * transaction of its own: a refusal takes back what was done, and not that it was tried.
 */
@ApplicationScoped
class GuessAllowances {

  /** In the order of keys, as the locks are taken: two that meet wait and do not deadlock. */
  private static final String BEGIN =
      """
      insert into guess_allowance
        (guess_key, kind, wrong, since, restrained_until, next_at)
      select guess_key, kind, 0, cast(? as timestamptz), timestamptz 'epoch', timestamptz 'epoch'
      from (values (cast(? as bytea), 'CALLER'), (cast(? as bytea), 'CODE')) both_of (guess_key, kind)
      order by guess_key
      on conflict (guess_key) do nothing""";

  private static final String LOCK =
      """
      select guess_key, kind, wrong, since, next_at from guess_allowance
      where guess_key in (?, ?) order by guess_key for update""";

  private static final String COUNT =
      """
      update guess_allowance set wrong = ?, since = ?, restrained_until = ?, next_at = ?,
        told_at = case when since = cast(? as timestamptz) then told_at end
      where guess_key = ?""";

  private static final String GIVE_BACK =
      """
      update guess_allowance set wrong = greatest(wrong - 1, 0), next_at = ?
      where guess_key in (?, ?)""";

  private static final String FORGET =
      """
      delete from guess_allowance where guess_key in
        (select guess_key from guess_allowance where since <= ? limit 1000)""";

  /** Of a code that nobody has, nobody is told: it counts as told all the same. */
  private static final String NOW_TOLD =
      """
      with wrong_often as materialized (
        select guess_key from guess_allowance
        where kind = 'CODE' and told_at is null and wrong >= ?
        limit 20 for update skip locked)
      update guess_allowance allowance set told_at = ? from wrong_often
      where allowance.guess_key = wrong_often.guess_key
      returning allowance.guess_key, allowance.wrong""";

  private static final Instant LONG_AGO = Instant.EPOCH;

  private final Jdbc jdbc;
  private final GuessSettings settings;
  private final Clock clock;

  GuessAllowances(Jdbc jdbc, GuessSettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.settings = settings;
    this.clock = clock;
  }

  /** A code that was tried with wrong addresses, as a hash. */
  record Guessed(byte[] code, int wrong) {}

  private record Counted(byte[] key, boolean ofCode, int wrong, Instant since, Instant nextAt) {}

  /**
   * Takes one guess of the caller and of the code; of several at once each sees the one before.
   *
   * @throws TooManyGuesses when the next one of either is not due; nothing is counted then
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void take(PresentedCredentials presented) {
    Instant now = clock.instant();
    jdbc.update(BEGIN, now, presented.caller(), presented.credentials().code());
    List<Counted> both = locked(presented);
    Instant due = both.stream().map(Counted::nextAt).max(Instant::compareTo).orElse(now);
    if (due.isAfter(now)) {
      throw new TooManyGuesses(Duration.between(now, due));
    }
    both.forEach(counted -> count(counted, now));
  }

  private List<Counted> locked(PresentedCredentials presented) {
    return jdbc.list(
        row ->
            new Counted(
                row.bytes("guess_key"),
                row.text("kind").equals("CODE"),
                row.integer("wrong"),
                row.instant("since"),
                row.instant("next_at")),
        LOCK,
        presented.caller(),
        presented.credentials().code());
  }

  private void count(Counted before, Instant now) {
    boolean over = !before.since().plus(settings.period()).isAfter(now);
    Instant since = over ? now : before.since();
    int wrong = over ? 1 : before.wrong() + 1;
    int free = before.ofCode() ? settings.freeOfCode() : settings.freeOfCaller();
    boolean restrained = wrong >= free;
    jdbc.update(
        COUNT,
        wrong,
        since,
        restrained ? since.plus(settings.period()) : LONG_AGO,
        restrained ? now.plus(delay(wrong - free)) : LONG_AGO,
        since,
        before.key());
  }

  /** Doubles with each guess after the last free one. */
  private Duration delay(int further) {
    Duration delay = settings.firstDelay();
    for (int more = 0; more < further; more++) {
      delay = delay.multipliedBy(2);
      if (delay.compareTo(settings.longestDelay()) >= 0) {
        return settings.longestDelay();
      }
    }
    return delay;
  }

  /** It was right; what was counted before stays, or one right guess would make room for many. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void giveBack(PresentedCredentials presented) {
    jdbc.update(GIVE_BACK, clock.instant(), presented.caller(), presented.credentials().code());
  }

  /** Up to 20 codes that were guessed at often, of which nobody was told in this period. */
  @Transactional(Transactional.TxType.MANDATORY)
  List<Guessed> nowTold() {
    return jdbc.list(
        row -> new Guessed(row.bytes("guess_key"), row.integer("wrong")),
        NOW_TOLD,
        settings.tellCustomerAfter(),
        clock.instant());
  }

  /** Forgets up to 1,000 whose period is over; returns how many. */
  @Transactional
  int forget() {
    return jdbc.update(FORGET, clock.instant().minus(settings.period()));
  }
}
