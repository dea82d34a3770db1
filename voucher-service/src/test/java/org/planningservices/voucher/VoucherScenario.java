package org.planningservices.voucher;

import java.util.UUID;
import org.planningservices.testkit.Api;
import org.planningservices.testkit.Tokens;

/** One voucher and everybody whom it concerns. */
public record VoucherScenario(
    UUID customerId,
    UUID partnerId,
    UUID agreementId,
    UUID voucherId,
    UUID locationId,
    UUID consultantId) {

  public Api customer() {
    return Api.as(Tokens.customer(customerId).with("voucher:read", "voucher:assign"));
  }

  public Api partner() {
    return Api.as(Tokens.partner(partnerId).with("voucher:read", "voucher:manage"));
  }

  /** Of the partner's own people, limited to another of its locations. */
  public Api elsewhere() {
    return Partner.limited(partnerId, UUID.randomUUID());
  }

  public Api atItsLocation() {
    return Partner.limited(partnerId, locationId);
  }

  public static Api stranger() {
    return Api.as(Tokens.partner(UUID.randomUUID()).with("voucher:read", "voucher:manage"));
  }

  public static Api program() {
    return Api.as(Tokens.program(UUID.randomUUID()).with("voucher:read"));
  }

  public String path() {
    return "/v1/vouchers/" + voucherId;
  }
}
