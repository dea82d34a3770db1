package org.planningservices.payment.payee;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A payee as callers see it: never the whole account. */
@Schema(name = "Payee")
public record PayeeView(
    UUID payeeId,
    UUID partnerId,
    UUID locationId,
    String currency,
    @Schema(description = "IBAN, or the account number where a country has no IBAN")
        AccountForm accountForm,
    @Schema(description = "The last four characters of IBAN or account number")
        String accountLastFour,
    Instant registeredAt,
    @Schema(description = "When a newer account replaced it; absent while it is in use")
        @Nullable Instant supersededAt) {

  static PayeeView of(Payee payee) {
    return new Row(
            payee.id(),
            payee.partnerId(),
            payee.locationId(),
            payee.currency(),
            payee.accountForm(),
            payee.accountLastFour(),
            payee.registeredAt(),
            payee.supersededAt(),
            payee.sequence())
        .view();
  }

  /** The view and its sequence, as they come from the database. */
  record Row(
      UUID payeeId,
      UUID partnerId,
      UUID locationId,
      String currency,
      AccountForm accountForm,
      String accountLastFour,
      Instant registeredAt,
      Instant supersededAt,
      long sequence) {

    PayeeView view() {
      return new PayeeView(
          payeeId,
          partnerId,
          locationId,
          currency,
          accountForm,
          accountLastFour,
          registeredAt,
          supersededAt);
    }
  }
}
