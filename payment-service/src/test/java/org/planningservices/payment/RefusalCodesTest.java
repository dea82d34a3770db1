package org.planningservices.payment;

import java.util.Map;
import java.util.Set;
import org.planningservices.testkit.RefusalCodesContract;

class RefusalCodesTest extends RefusalCodesContract {

  /** The payables of a request have its status: both are moved in one transaction, and locked. */
  private static final Set<String> OF_PAYABLES =
      Set.of("payable.wrong-status", "payable.on-another-payment-request");

  @Override
  protected Map<String, Set<String>> neverThrown() {
    return Map.of(
        // its rules have looked at the status of each payable
        "draftPaymentRequest",
        Set.of("payable.wrong-status"),
        "deletePaymentRequest",
        OF_PAYABLES,
        "submitPaymentRequest",
        OF_PAYABLES,
        "rejectPaymentRequest",
        OF_PAYABLES,
        "settlePaymentRequest",
        OF_PAYABLES);
  }
}
