package org.planningservices.voucher;

import java.util.UUID;
import org.planningservices.testkit.Tokens;

/** One voucher and everybody whom it concerns. */
public record Stage(
    UUID customerId,
    UUID partnerId,
    UUID agreementId,
    UUID voucherId,
    UUID locationId,
    UUID consultantId) {

  public String customer() {
    return Tokens.customer(customerId).with("voucher:read", "voucher:assign");
  }

  public String partner() {
    return Tokens.partner(partnerId).with("voucher:read", "voucher:manage");
  }

  /** Of the partner's own people, limited to another of its locations. */
  public String elsewhere() {
    return Partner.limited(partnerId, UUID.randomUUID());
  }

  public String atItsLocation() {
    return Partner.limited(partnerId, locationId);
  }

  public static String stranger() {
    return Tokens.partner(UUID.randomUUID()).with("voucher:read", "voucher:manage");
  }

  public static String program() {
    return Tokens.program(UUID.randomUUID()).with("voucher:read");
  }

  public String path() {
    return "/v1/vouchers/" + voucherId;
  }
}
