package org.planningservices.voucher.guessing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.planningservices.foundation.audit.Audit;
import org.planningservices.foundation.identity.CurrentCaller;
import org.planningservices.voucher.voucher.PresentedCredentials;
import org.planningservices.voucher.voucher.Vouchers;

/** Records who guessed wrongly at which voucher, in a transaction of its own. */
@ApplicationScoped
class RecordGuess {

  private static final String ACTION = "guess-wrongly";

  private final Vouchers vouchers;
  private final Audit audit;
  private final CurrentCaller caller;

  RecordGuess(Vouchers vouchers, Audit audit, CurrentCaller caller) {
    this.vouchers = vouchers;
    this.audit = audit;
    this.caller = caller;
  }

  /** Of a code that nobody has, the caller's organization is what it is recorded for. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void record(PresentedCredentials presented) {
    Optional<UUID> guessed = vouchers.withCode(presented.credentials().code());
    if (guessed.isPresent()) {
      audit.record(ACTION, "voucher", guessed.get(), null);
    } else {
      audit.record(ACTION, "organization", caller.get().organizationId(), null);
    }
  }
}
