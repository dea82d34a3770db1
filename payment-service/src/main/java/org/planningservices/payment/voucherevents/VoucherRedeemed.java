package org.planningservices.payment.voucherevents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.planningservices.payment.payable.Redemption;

/** What payment reads of the event of the same name. */
record VoucherRedeemed(
    UUID voucherId,
    UUID partnerId,
    UUID locationId,
    String deliveryCountry,
    String offeringCode,
    String engagementCode,
    int days,
    Instant redeemedAt,
    LocalDate paymentRequestDeadline) {

  Redemption redemption() {
    return new Redemption(
        voucherId,
        partnerId,
        locationId,
        deliveryCountry,
        offeringCode,
        engagementCode,
        days,
        redeemedAt,
        paymentRequestDeadline);
  }
}
