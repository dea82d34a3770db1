package org.planningservices.payment.request;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/**
 * A payment that was made.
 *
 * @param reference of the bank
 * @param paidOn the bank's day
 * @param releasedBy the person who released it, by the subject of the token
 */
@Embeddable
public record Payment(
    @Column(name = "payment_reference") String reference,
    @Column(name = "paid_on") LocalDate paidOn,
    @Column(name = "released_by") String releasedBy) {

  /**
   * A bank's day is a day in its own zone, which nobody here knows: whatever is possible somewhere.
   *
   * @throws PaymentRequestRefusal when the day is before the approval or still to come
   */
  void requirePossible(Instant approvedAt, Instant now) {
    if (paidOn.isBefore(approvedAt.atOffset(ZoneOffset.ofHours(-12)).toLocalDate())) {
      throw new PaymentRequestRefusal.ImpossiblePaymentDay(
          "It cannot have been paid before it was approved.",
          Map.of("paidOn", paidOn.toString(), "approvedAt", approvedAt.toString()));
    }
    if (paidOn.isAfter(now.atOffset(ZoneOffset.ofHours(14)).toLocalDate())) {
      throw new PaymentRequestRefusal.ImpossiblePaymentDay(
          "It cannot have been paid on a day that has not come yet.",
          Map.of("paidOn", paidOn.toString()));
    }
  }
}
