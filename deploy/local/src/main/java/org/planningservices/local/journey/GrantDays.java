package org.planningservices.local.journey;

import java.util.Map;
import org.planningservices.local.stack.Service;

/** The customer has a licensing agreement with planning days, and begins to use the benefit. */
final class GrantDays implements Step {
  @Override
  public String title() {
    return "The customer gets planning days";
  }

  @Override
  public void walk(Walk walk) {
    Traveller programme = walk.travellers().programme();
    Traveller customer = walk.travellers().customer();
    String agreement =
        walk.api()
            .post(
                programme,
                "agreement:manage",
                Service.VOUCHER,
                "/v1/licensing-agreements",
                Map.of(
                    "customerId", walk.travellers().customerId().toString(),
                    "agreementNumber", "E" + Math.abs(walk.travellers().customerId().hashCode()),
                    "startsOn", Walk.today().minusYears(1).toString(),
                    "endsOn", Walk.today().plusYears(2).toString()))
            .field("agreementId");
    walk.luggage().pack(Luggage.Item.AGREEMENT, agreement);
    String path = "/v1/licensing-agreements/" + agreement;
    walk.api()
        .post(
            programme,
            "agreement:manage",
            Service.VOUCHER,
            path + "/grants",
            Map.of("days", 20, "reason", "Yearly accrual"));
    walk.api()
        .post(
            customer,
            "voucher:assign",
            Service.VOUCHER,
            path + "/activation",
            Map.of(
                "administratorName",
                "Ada Administrator",
                "administratorEmail",
                Engagement.ADMINISTRATOR_EMAIL));
    walk.api().get(customer, "voucher:read", Service.VOUCHER, path);
  }
}
