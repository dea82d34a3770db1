package org.planningservices.payment.voucherevents;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.planningservices.foundation.inbox.EventReaction;
import org.planningservices.foundation.inbox.ReceivedEvent;

/** Follows vouchers: a redeemed one becomes payable. */
@ApplicationScoped
public class VoucherEventsConsumer implements EventReaction {

  private final MakePayable makePayable;

  VoucherEventsConsumer(MakePayable makePayable) {
    this.makePayable = makePayable;
  }

  @Override
  public String topic() {
    return "voucher-events";
  }

  @Override
  public String source() {
    return "/voucher-service";
  }

  @Override
  public Set<String> types() {
    return Set.of("VoucherRedeemed.v1");
  }

  @Override
  public Set<String> ignored() {
    return Set.of(
        "VoucherAssigned",
        "VoucherReserved",
        "ReservationRescheduled",
        "ReservationReleased",
        "EngagementCompleted",
        "VoucherExpired",
        "VoucherCancelled");
  }

  @Override
  public void on(ReceivedEvent event) {
    makePayable.make(event.payload(VoucherRedeemed.class).redemption());
  }
}
