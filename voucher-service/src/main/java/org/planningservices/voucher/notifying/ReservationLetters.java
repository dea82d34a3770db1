package org.planningservices.voucher.notifying;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.planningservices.foundation.database.Jdbc;
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
      returning letters, withheld, coalesce(old.withheld, 0) as withheld_before""";

  private static final String TAKE_OVER =
      """
      delete from reservation_letter where voucher_id in
        (select voucher_id from reservation_letter where since <= ? order by since limit 20
         for update skip locked)
      returning voucher_id, withheld""";

  private final Jdbc jdbc;
  private final MailSettings settings;
  private final Clock clock;

  ReservationLetters(Jdbc jdbc, MailSettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * What becomes of the letter on a reservation.
   *
   * @param withheldBefore reservations since the last letter that none has mentioned
   * @param last whether further ones within the period have no letter
   */
  record Allowance(boolean send, int withheldBefore, boolean last) {}

  /**
   * Reservations of a voucher whose period is over and that no letter has mentioned; may be none.
   */
  record Untold(UUID voucherId, int withheld) {}

  @Transactional(Transactional.TxType.MANDATORY)
  Allowance count(Voucher voucher) {
    if (voucher.sequence() == FIRST_RESERVATION) {
      return new Allowance(true, 0, false);
    }
    Instant now = clock.instant();
    Instant over = now.minus(settings.reservationPeriod());
    int most = settings.reservationLetters();
    return jdbc.first(
            row -> {
              int before = row.integer("withheld_before");
              return new Allowance(
                  row.integer("withheld") <= before, before, row.integer("letters") >= most);
            },
            COUNT,
            voucher.id(),
            now,
            over,
            over,
            most,
            over,
            most)
        .orElseThrow();
  }

  /** Up to 20 whose period is over; a voucher that is reserved later starts again. */
  @Transactional(Transactional.TxType.MANDATORY)
  List<Untold> takeOver() {
    return jdbc.list(
        row -> new Untold(row.id("voucher_id"), row.integer("withheld")),
        TAKE_OVER,
        clock.instant().minus(settings.reservationPeriod()));
  }
}
