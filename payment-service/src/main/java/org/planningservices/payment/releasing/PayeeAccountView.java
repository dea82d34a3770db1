package org.planningservices.payment.releasing;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.planningservices.payment.payee.BankAccount;
import org.planningservices.payment.payee.Payee;

/** The whole bank account, for whoever pays. It never prints its content. */
@Schema(name = "PayeeAccount")
public record PayeeAccountView(
    UUID payeeId,
    String currency,
    String accountHolder,
    @Schema(description = "Absent when there is an account number") @Nullable String iban,
    @Schema(description = "Absent when there is an IBAN") @Nullable String accountNumber,
    @Schema(description = "The bank's routing code; only with an account number")
        @Nullable String routingCode,
    @Nullable String bic,
    @Nullable String taxNumber) {

  static PayeeAccountView of(Payee payee, BankAccount account) {
    return new PayeeAccountView(
        payee.id(),
        payee.currency(),
        account.accountHolder(),
        account.iban(),
        account.accountNumber(),
        account.routingCode(),
        account.bic(),
        account.taxNumber());
  }

  @Override
  public String toString() {
    return "PayeeAccountView[payeeId=" + payeeId + "]";
  }
}
