package org.planningservices.payment.releasing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.planningservices.foundation.audit.Audit;
import org.planningservices.foundation.problem.UnknownResource;
import org.planningservices.foundation.security.SecurityLog;
import org.planningservices.payment.payee.Payee;
import org.planningservices.payment.payee.Payees;
import org.planningservices.payment.payee.SealedAccounts;
import org.planningservices.payment.request.PaymentRequest;
import org.planningservices.payment.request.PaymentRequests;

/** Opens the bank account that an approved payment request is to be paid to, and says who did. */
@ApplicationScoped
class OpenPayeeAccount {

  private final PaymentRequests requests;
  private final Payees payees;
  private final SealedAccounts sealedAccounts;
  private final Audit audit;

  OpenPayeeAccount(
      PaymentRequests requests, Payees payees, SealedAccounts sealedAccounts, Audit audit) {
    this.requests = requests;
    this.payees = payees;
    this.sealedAccounts = sealedAccounts;
    this.audit = audit;
  }

  @Transactional
  PayeeAccountView open(UUID paymentRequestId) {
    PaymentRequest request =
        requests
            .reached(paymentRequestId)
            .orElseThrow(() -> new UnknownResource("payment-request"));
    Payee payee = payees.findById(request.payeeToPay());
    audit.record(
        "open-account", "payee", payee.id(), "to pay " + request.submission().referenceNumber());
    SecurityLog.SEALED_VALUE_OPENED.log(
        "bank account of payee %s, to pay request %s", payee.id(), paymentRequestId);
    return PayeeAccountView.of(payee, sealedAccounts.open(payee));
  }
}
