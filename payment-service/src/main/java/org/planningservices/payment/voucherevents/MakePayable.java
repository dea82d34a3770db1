package org.planningservices.payment.voucherevents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.planningservices.foundation.audit.Audit;
import org.planningservices.payment.payable.Payable;
import org.planningservices.payment.payable.Payables;
import org.planningservices.payment.payable.Redemption;

/**
 * Makes a redeemed voucher payable, once: however often and in whatever events its redemption is
 * told, the first one counts.
 */
@ApplicationScoped
class MakePayable {

  private final Payables payables;
  private final Audit audit;

  MakePayable(Payables payables, Audit audit) {
    this.payables = payables;
    this.audit = audit;
  }

  @Transactional
  void make(Redemption redemption) {
    Payable payable = Payable.of(redemption);
    if (payables.add(payable)) {
      audit.record("make-payable", "payable", payable.voucherId(), null);
    }
  }
}
