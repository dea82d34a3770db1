package org.planningservices.payment.payee;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A payee as callers see it: never the whole account. */
@Schema(name = "Payee")
public record PayeeView(
    UUID payeeId,
    UUID partnerId,
    UUID locationId,
    String currency,
    @Schema(description = "The last four characters of the IBAN") String ibanLastFour,
    Instant registeredAt) {

  static PayeeView of(Payee payee) {
    return new PayeeView(
        payee.id(),
        payee.partnerId(),
        payee.locationId(),
        payee.currency(),
        payee.accountLastFour(),
        payee.registeredAt());
  }

  /** A page of payees. */
  @Schema(name = "PayeePage")
  public record PayeePage(List<PayeeView> items, String nextCursor) {}
}
