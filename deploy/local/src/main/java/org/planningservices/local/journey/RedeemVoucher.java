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
  public void run(JourneyContext context) {
    String voucher = context.state().get(JourneyState.Key.VOUCHER);
    Actor partner = context.actors().partner();
    context
        .api()
        .post(
            partner,
            "voucher:manage",
            Service.VOUCHER,
            "/v1/vouchers/" + voucher + "/redemption",
            Map.of());
    context.monitor().await("VoucherRedeemed");
    context.api().get(partner, "payment:read", Service.PAYMENT, "/v1/payables/" + voucher);
  }
}
