package org.planningservices.voucher.guessing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.planningservices.foundation.problem.StorageFailure;
import org.planningservices.voucher.voucher.Presented;

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

  private static final Instant LONG_AGO = Instant.EPOCH;

  private final DataSource database;
  private final GuessSettings settings;
  private final Clock clock;

  GuessAllowances(DataSource database, GuessSettings settings, Clock clock) {
    this.database = database;
    this.settings = settings;
    this.clock = clock;
  }

  private record Counted(byte[] key, boolean ofCode, int wrong, Instant since, Instant nextAt) {}

  /**
   * Takes one guess of the caller and of the code; of several at once each sees the one before.
   *
   * @throws TooManyGuesses when the next one of either is not due; nothing is counted then
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void take(Presented presented) {
    Instant now = clock.instant();
    try (Connection connection = database.getConnection()) {
      begin(connection, presented, now);
      List<Counted> both = lock(connection, presented);
      Instant due = both.stream().map(Counted::nextAt).max(Instant::compareTo).orElse(now);
      if (due.isAfter(now)) {
        throw new TooManyGuesses(Duration.between(now, due));
      }
      for (Counted counted : both) {
        count(connection, counted, now);
      }
    } catch (SQLException failed) {
      throw new StorageFailure("guess not counted", failed);
    }
  }

  private static void begin(Connection connection, Presented presented, Instant now)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(BEGIN)) {
      insert.setObject(1, utc(now));
      insert.setBytes(2, presented.caller());
      insert.setBytes(3, presented.credentials().code());
      insert.executeUpdate();
    }
  }

  private static List<Counted> lock(Connection connection, Presented presented)
      throws SQLException {
    try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
      lock.setBytes(1, presented.caller());
      lock.setBytes(2, presented.credentials().code());
      List<Counted> both = new ArrayList<>();
      try (ResultSet rows = lock.executeQuery()) {
        while (rows.next()) {
          both.add(
              new Counted(
                  rows.getBytes(1),
                  rows.getString(2).equals("CODE"),
                  rows.getInt(3),
                  instant(rows, 4),
                  instant(rows, 5)));
        }
      }
      return both;
    }
  }

  private void count(Connection connection, Counted before, Instant now) throws SQLException {
    boolean over = !before.since().plus(settings.period()).isAfter(now);
    Instant since = over ? now : before.since();
    int wrong = over ? 1 : before.wrong() + 1;
    int free = before.ofCode() ? settings.freeOfCode() : settings.freeOfCaller();
    boolean restrained = wrong >= free;
    try (PreparedStatement update = connection.prepareStatement(COUNT)) {
      update.setInt(1, wrong);
      update.setObject(2, utc(since));
      update.setObject(3, utc(restrained ? since.plus(settings.period()) : LONG_AGO));
      update.setObject(4, utc(restrained ? now.plus(delay(wrong - free)) : LONG_AGO));
      update.setObject(5, utc(since));
      update.setBytes(6, before.key());
      update.executeUpdate();
    }
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
  void giveBack(Presented presented) {
    try (Connection connection = database.getConnection();
        PreparedStatement update = connection.prepareStatement(GIVE_BACK)) {
      update.setObject(1, utc(clock.instant()));
      update.setBytes(2, presented.caller());
      update.setBytes(3, presented.credentials().code());
      update.executeUpdate();
    } catch (SQLException failed) {
      throw new StorageFailure("guess not given back", failed);
    }
  }

  /** Forgets up to 1,000 whose period is over; returns how many. */
  @Transactional
  int forget() {
    try (Connection connection = database.getConnection();
        PreparedStatement delete = connection.prepareStatement(FORGET)) {
      delete.setObject(1, utc(clock.instant().minus(settings.period())));
      return delete.executeUpdate();
    } catch (SQLException failed) {
      throw new StorageFailure("old guesses not forgotten", failed);
    }
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static OffsetDateTime utc(Instant at) {
    return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
  }
}
