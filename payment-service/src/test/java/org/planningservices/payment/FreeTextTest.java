package org.planningservices.payment;

import java.util.Set;
import org.planningservices.testkit.FreeTextContract;
import org.planningservices.testkit.ServiceTest;

@ServiceTest
class FreeTextTest extends FreeTextContract {

  @Override
  protected Set<String> pasted() {
    return Set.of(
        "registerPayee/iban",
        "registerPayee/account/number",
        "registerPayee/account/routingCode",
        "registerPayee/bic",
        "registerPayee/currency",
        "registerPayee/taxNumber",
        "draftPaymentRequest/partnerInvoiceNumber",
        "settlePaymentRequest/paymentReference");
  }

  @Override
  protected Set<String> ofLines() {
    return Set.of("approvePaymentRequest/note", "rejectPaymentRequest/note");
  }
}
