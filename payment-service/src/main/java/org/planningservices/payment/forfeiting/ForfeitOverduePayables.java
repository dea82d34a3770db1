package org.planningservices.payment.forfeiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.planningservices.foundation.audit.Audit;
import org.planningservices.payment.payable.Payable;
import org.planningservices.payment.payable.Payables;
import org.planningservices.payment.publishing.PayableEvents;

/**
 * Gives up redeemed vouchers whose days to be submitted are over [D10]. Replicas may do it at the
 * same time: each takes rows that no other has.
 */
@ApplicationScoped
class ForfeitOverduePayables {

  private final Payables payables;
  private final ForfeitingSettings settings;
  private final PayableEvents events;
  private final Audit audit;
  private final Clock clock;

  ForfeitOverduePayables(
      Payables payables,
      ForfeitingSettings settings,
      PayableEvents events,
      Audit audit,
      Clock clock) {
    this.payables = payables;
    this.settings = settings;
    this.events = events;
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
    for (Payable payable : overdue) {
      events.publish(payable.forfeit(now));
      audit.record("forfeit", "payable", payable.voucherId(), "deadline missed");
    }
    return overdue.size() == settings.batch();
  }
}
