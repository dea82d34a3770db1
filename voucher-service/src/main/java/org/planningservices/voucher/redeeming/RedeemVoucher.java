package org.planningservices.voucher.redeeming;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.planningservices.foundation.audit.Audit;
import org.planningservices.foundation.country.DeliveryZone;
import org.planningservices.foundation.problem.UnknownResource;
import org.planningservices.voucher.publishing.VoucherEvents;
import org.planningservices.voucher.voucher.Reservation;
import org.planningservices.voucher.voucher.Voucher;
import org.planningservices.voucher.voucher.VoucherEvent;
import org.planningservices.voucher.voucher.Vouchers;

/** Redeems a reported voucher, which opens the days for its payment request. */
@ApplicationScoped
class RedeemVoucher {

  private final Vouchers vouchers;
  private final VoucherEvents events;
  private final Audit audit;
  private final RedemptionSettings settings;
  private final Clock clock;

  RedeemVoucher(
      Vouchers vouchers,
      VoucherEvents events,
      Audit audit,
      RedemptionSettings settings,
      Clock clock) {
    this.vouchers = vouchers;
    this.events = events;
    this.audit = audit;
    this.settings = settings;
    this.clock = clock;
  }

  @Transactional
  VoucherEvent.Redeemed redeem(UUID voucherId) {
    Voucher voucher = vouchers.toChange(voucherId);
    Reservation held = voucher.reservation().orElseThrow(() -> new UnknownResource("voucher"));
    Instant now = clock.instant();
    LocalDate deadline =
        DeliveryZone.dateAt(held.deliveryCountry(), now).plusDays(settings.paymentRequestDays());
    VoucherEvent.Redeemed event = voucher.redeem(held.partnerId(), deadline, now);
    events.publish(event);
    audit.record("redeem", "voucher", voucherId, null);
    return event;
  }
}
