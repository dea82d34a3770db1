package org.planningservices.local.journey;

import java.util.HashMap;
import java.util.Map;
import org.planningservices.local.stack.Service;

/** The partner validates the code that the customer handed over, and reserves the voucher. */
final class ReserveVoucher implements Step {
  private static final String MANAGE = "voucher:manage";

  @Override
  public String title() {
    return "The partner validates and reserves it";
  }

  @Override
  public void walk(Walk walk) {
    Traveller partner = walk.travellers().partner();
    Map<String, String> credentials =
        Map.of(
            "code",
            walk.luggage().get(Luggage.Item.CODE),
            "administratorEmail",
            Engagement.ADMINISTRATOR_EMAIL);
    walk.api().post(partner, MANAGE, Service.VOUCHER, "/v1/voucher-validations", credentials);
    Map<String, Object> plan = new HashMap<>(credentials);
    plan.put("locationId", walk.luggage().get(Luggage.Item.LOCATION));
    plan.put("deliveryCountry", Walk.COUNTRY);
    plan.put("engagementCode", Engagement.CODE);
    String start = walk.today().plusDays(1).toString();
    walk.luggage().pack(Luggage.Item.PLANNED_START, start);
    plan.put("plannedStart", start);
    plan.put("plannedEnd", walk.today().plusDays(2).toString());
    plan.put("leadConsultantId", walk.luggage().get(Luggage.Item.CONSULTANT));
    plan.put("termsVersion", "2020-08");
    plan.put("termsAccepted", true);
    String path = "/v1/vouchers/" + walk.luggage().get(Luggage.Item.VOUCHER) + "/reservation";
    walk.api().post(partner, MANAGE, Service.VOUCHER, path, plan);
    walk.witness().await("VoucherReserved");
  }
}
