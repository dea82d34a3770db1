package org.planningservices.local.journey;

import java.util.Map;
import org.planningservices.local.stack.Service;

/** The partner redeems: from here on it may ask for its money. */
final class RedeemVoucher implements Step {
  @Override
  public String title() {
    return "The partner redeems it";
  }

  @Override
  public void walk(Walk walk) {
    String voucher = walk.luggage().get(Luggage.Item.VOUCHER);
    Traveller partner = walk.travellers().partner();
    walk.api()
        .post(
            partner,
            "voucher:manage",
            Service.VOUCHER,
            "/v1/vouchers/" + voucher + "/redemption",
            Map.of());
    walk.witness().await("VoucherRedeemed");
    walk.api().get(partner, "payment:read", Service.PAYMENT, "/v1/payables/" + voucher);
  }
}
