package org.planningservices.voucher.guessing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.planningservices.foundation.audit.Audit;
import org.planningservices.foundation.identity.CurrentCaller;
import org.planningservices.voucher.voucher.Presented;

/** Records who guessed wrongly at which voucher, in a transaction of its own. */
@ApplicationScoped
class RecordGuess {

  private static final String ACTION = "guess-wrongly";

  private final EntityManager vouchers;
  private final Audit audit;
  private final CurrentCaller caller;

  RecordGuess(EntityManager vouchers, Audit audit, CurrentCaller caller) {
    this.vouchers = vouchers;
    this.audit = audit;
    this.caller = caller;
  }

  /** Of a code that nobody has, the caller's organization is what it is recorded for. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void record(Presented presented) {
    List<UUID> guessed =
        vouchers
            .createQuery("select id from Voucher where credentials.code = :code", UUID.class)
            .setParameter("code", presented.credentials().code())
            .getResultList();
    if (guessed.isEmpty()) {
      audit.record(ACTION, "organization", caller.get().organizationId(), null);
    } else {
      audit.record(ACTION, "voucher", guessed.getFirst(), null);
    }
  }
}
