package org.planningservices.voucher.notifying;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.planningservices.foundation.problem.StorageFailure;
import org.planningservices.voucher.voucher.Voucher;

/** Counts the letters on reservations of a voucher, from its second reservation on. */
@ApplicationScoped
class ReservationLetters {

  /** Of a voucher: 1 is its assignment. A voucher's first reservation is worth a letter anyway. */
  private static final long FIRST_RESERVATION = 2;

  /** The row begins with two: the first reservation had one, and this one has another. */
  private static final String COUNT =
      """
      insert into reservation_letter as letter (voucher_id, since, letters, withheld)
      values (?, ?, 2, 0)
      on conflict (voucher_id) do update set
        since = case when letter.since <= ? then excluded.since else letter.since end,
        letters = case when letter.since <= ? then 1 else least(letter.letters + 1, ?) end,
        withheld = case when letter.since <= ? then 0
          when letter.letters >= ? then letter.withheld + 1 else letter.withheld end
      returning letters, withheld, coalesce(old.withheld, 0)""";

  private static final String TAKE_OVER =
      """
      delete from reservation_letter where voucher_id in
        (select voucher_id from reservation_letter where since <= ? order by since limit 20
         for update skip locked)
      returning voucher_id, withheld""";

  private final DataSource database;
  private final MailSettings settings;
  private final Clock clock;

  ReservationLetters(DataSource database, MailSettings settings, Clock clock) {
    this.database = database;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * What becomes of the letter on a reservation.
   *
   * @param withheldBefore reservations since the last letter that none told of
   * @param last whether further ones within the period have no letter
   */
  record Allowance(boolean send, int withheldBefore, boolean last) {}

  /** Reservations of a voucher whose period is over and that no letter told of; may be none. */
  record Untold(UUID voucherId, int withheld) {}

  @Transactional(Transactional.TxType.MANDATORY)
  Allowance count(Voucher voucher) {
    if (voucher.sequence() == FIRST_RESERVATION) {
      return new Allowance(true, 0, false);
    }
    Instant now = clock.instant();
    OffsetDateTime over = utc(now.minus(settings.reservationPeriod()));
    int most = settings.reservationLetters();
    try (Connection connection = database.getConnection();
        PreparedStatement count = connection.prepareStatement(COUNT)) {
      count.setObject(1, voucher.id());
      count.setObject(2, utc(now));
      count.setObject(3, over);
      count.setObject(4, over);
      count.setInt(5, most);
      count.setObject(6, over);
      count.setInt(7, most);
      try (ResultSet row = count.executeQuery()) {
        row.next();
        int letters = row.getInt(1);
        int withheld = row.getInt(2);
        int before = row.getInt(3);
        return new Allowance(withheld <= before, before, letters >= most);
      }
    } catch (SQLException failed) {
      throw new StorageFailure("letters not counted", failed);
    }
  }

  /** Up to 20 whose period is over; a voucher that is reserved later begins anew. */
  @Transactional(Transactional.TxType.MANDATORY)
  List<Untold> takeOver() {
    try (Connection connection = database.getConnection();
        PreparedStatement take = connection.prepareStatement(TAKE_OVER)) {
      take.setObject(1, utc(clock.instant().minus(settings.reservationPeriod())));
      List<Untold> untold = new ArrayList<>();
      try (ResultSet rows = take.executeQuery()) {
        while (rows.next()) {
          untold.add(new Untold(rows.getObject(1, UUID.class), rows.getInt(2)));
        }
      }
      return untold;
    } catch (SQLException failed) {
      throw new StorageFailure("untold reservations not looked for", failed);
    }
  }

  private static OffsetDateTime utc(Instant at) {
    return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
  }
}
