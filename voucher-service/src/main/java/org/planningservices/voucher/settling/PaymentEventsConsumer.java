package org.planningservices.voucher.settling;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.planningservices.foundation.inbox.EventReaction;
import org.planningservices.foundation.inbox.ReceivedEvent;
import org.planningservices.voucher.settling.PaymentFacts.InvoicingDeadlineMissed;
import org.planningservices.voucher.settling.PaymentFacts.PaymentRequestApproved;
import org.planningservices.voucher.settling.PaymentFacts.PaymentRequestRejected;
import org.planningservices.voucher.settling.PaymentFacts.PaymentRequestSubmitted;
import org.planningservices.voucher.settling.PaymentFacts.PaymentSettled;

/** Hears what payment-service publishes about the payment requests that vouchers are on. */
@ApplicationScoped
class PaymentEventsConsumer implements EventReaction {

  private static final String SUBMITTED = "PaymentRequestSubmitted.v1";
  private static final String APPROVED = "PaymentRequestApproved.v1";
  private static final String REJECTED = "PaymentRequestRejected.v1";
  private static final String SETTLED = "PaymentSettled.v1";
  private static final String DEADLINE_MISSED = "InvoicingDeadlineMissed.v1";

  private final FollowPayment followPayment;

  PaymentEventsConsumer(FollowPayment followPayment) {
    this.followPayment = followPayment;
  }

  @Override
  public String topic() {
    return "payment-events";
  }

  @Override
  public String source() {
    return "/payment-service";
  }

  @Override
  public Set<String> types() {
    return Set.of(SUBMITTED, APPROVED, REJECTED, SETTLED, DEADLINE_MISSED);
  }

  @Override
  public Set<String> ignored() {
    return Set.of("PaymentRequestDrafted", "PaymentRequestDeleted");
  }

  @Override
  public void on(ReceivedEvent event) {
    switch (event.type()) {
      case SUBMITTED -> followPayment.submitted(event.payload(PaymentRequestSubmitted.class));
      case APPROVED -> followPayment.approved(event.payload(PaymentRequestApproved.class));
      case REJECTED -> followPayment.rejected(event.payload(PaymentRequestRejected.class));
      case SETTLED -> followPayment.settled(event.payload(PaymentSettled.class), event.time());
      case DEADLINE_MISSED ->
          followPayment.deadlineMissed(event.payload(InvoicingDeadlineMissed.class), event.time());
      default -> throw new IllegalArgumentException("not asked for: " + event.type());
    }
  }
}
