package org.planningservices.payment.forfeiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.planningservices.foundation.audit.Audit;
import org.planningservices.foundation.outbox.Outbox;
import org.planningservices.payment.payable.Payable;
import org.planningservices.payment.payable.PayableEvent;
import org.planningservices.payment.payable.Payables;
import org.planningservices.payment.publishing.PaymentEvents;

/**
 * Gives up redeemed vouchers whose days to be submitted are over [D10]. Replicas may do it at the
 * same time: each takes rows that no other has.
 */
@ApplicationScoped
class ForfeitOverduePayables {

  private final Payables payables;
  private final ForfeitingSettings settings;
  private final Outbox outbox;
  private final Audit audit;
  private final Clock clock;

  ForfeitOverduePayables(
      Payables payables, ForfeitingSettings settings, Outbox outbox, Audit audit, Clock clock) {
    this.payables = payables;
    this.settings = settings;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * One transaction.
   *
   * @return whether there may be more
   */
  @Transactional
  boolean forfeitSome() {
    Instant now = clock.instant();
    List<Payable> overdue = payables.overdue(now, settings.batch());
    List<PayableEvent> events =
        overdue.stream().<PayableEvent>map(payable -> payable.forfeit(now)).toList();
    payables.flush();
    Map<UUID, Payable> byId =
        overdue.stream().collect(Collectors.toMap(Payable::voucherId, Function.identity()));
    for (PayableEvent event : events) {
      outbox.append(PaymentEvents.toMessage(event, byId.get(event.voucherId()).sequence()));
      audit.record("forfeit", "payable", event.voucherId(), "deadline missed");
    }
    return overdue.size() == settings.batch();
  }
}
