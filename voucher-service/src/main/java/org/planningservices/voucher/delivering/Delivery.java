package org.planningservices.voucher.delivering;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;

/**
 * What is known when a completion report is judged; dates are dates in the country of delivery.
 *
 * @param today the present date there
 * @param reservedOn when the voucher was reserved
 * @param validThrough the last day of the voucher
 * @param days length of the voucher
 * @param consultantQualified of the consultant whom the report names
 * @param handedIn deliverables that the report names
 * @param strangers those of them that this partner did not upload for this voucher
 */
record Delivery(
    LocalDate actualStart,
    LocalDate actualEnd,
    int daysDelivered,
    int offSiteDays,
    LocalDate today,
    LocalDate reservedOn,
    LocalDate validThrough,
    int days,
    boolean consultantQualified,
    Set<UUID> handedIn,
    Set<UUID> strangers) {

  /** Days from the first to the last, both included. */
  long span() {
    return ChronoUnit.DAYS.between(actualStart, actualEnd) + 1;
  }
}
