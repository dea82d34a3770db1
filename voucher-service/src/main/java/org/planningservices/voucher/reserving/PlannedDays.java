package org.planningservices.voucher.reserving;

import java.time.LocalDate;
import org.planningservices.foundation.problem.InvalidInput;

/** Refuses days that can never be right, whatever the voucher, before anything is looked up. */
final class PlannedDays {

  private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

  private PlannedDays() {}

  static void check(LocalDate start, LocalDate end) {
    if (start.isBefore(EARLIEST) || start.isAfter(LATEST)) {
      throw InvalidInput.of(
          "/plannedStart",
          "reservation.date-invalid",
          "plannedStart has to be between 2000-01-01 and 9999-12-31.");
    }
    if (end.isBefore(start) || end.isAfter(LATEST)) {
      throw InvalidInput.of(
          "/plannedEnd",
          "reservation.date-invalid",
          "plannedEnd may not be before plannedStart or after 9999-12-31.");
    }
  }
}
