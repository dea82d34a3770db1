package org.planningservices.voucher.redeeming;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.planningservices.foundation.audit.Audit;
import org.planningservices.foundation.country.DeliveryZone;
import org.planningservices.foundation.http.Versions;
import org.planningservices.foundation.identity.CurrentCaller;
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
  private final CurrentCaller caller;
  private final RedemptionSettings settings;
  private final Versions versions;
  private final Clock clock;

  RedeemVoucher(
      Vouchers vouchers,
      VoucherEvents events,
      Audit audit,
      CurrentCaller caller,
      RedemptionSettings settings,
      Versions versions,
      Clock clock) {
    this.vouchers = vouchers;
    this.events = events;
    this.audit = audit;
    this.caller = caller;
    this.settings = settings;
    this.versions = versions;
    this.clock = clock;
  }

  /** What is answered, and the voucher's version after the move. */
  record Redemption(RedemptionView view, long version) {}

  @Transactional
  Redemption redeem(UUID voucherId) {
    UUID partnerId = caller.get().organizationId();
    Voucher voucher = vouchers.lockedOfPartner(voucherId, caller.get());
    Instant now = clock.instant();
    versions.honourMatch(voucher.sequence());
    Reservation held = voucher.reservation().orElseThrow(() -> new UnknownResource("voucher"));
    LocalDate deadline =
        DeliveryZone.dateAt(held.deliveryCountry(), now).plusDays(settings.paymentRequestDays());
    VoucherEvent.Redeemed event = voucher.redeem(partnerId, deadline, now);
    audit.record("redeem", "voucher", voucherId, null);
    events.publish(event);
    return new Redemption(view(voucher, held, deadline, now), voucher.sequence());
  }

  private static RedemptionView view(
      Voucher voucher, Reservation held, LocalDate deadline, Instant now) {
    return new RedemptionView(
        voucher.id(),
        voucher.status().name(),
        held.partnerId(),
        held.locationId(),
        held.deliveryCountry(),
        voucher.offeringCode(),
        held.engagementCode(),
        voucher.days(),
        now,
        deadline);
  }
}
