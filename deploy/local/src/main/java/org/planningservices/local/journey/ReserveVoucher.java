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
  public void run(JourneyContext context) {
    Actor partner = context.actors().partner();
    Map<String, String> credentials =
        Map.of(
            "code",
            context.state().get(JourneyState.Key.CODE),
            "administratorEmail",
            Engagement.ADMINISTRATOR_EMAIL);
    context.api().post(partner, MANAGE, Service.VOUCHER, "/v1/voucher-validations", credentials);
    Map<String, Object> plan = new HashMap<>(credentials);
    plan.put("locationId", context.state().get(JourneyState.Key.LOCATION));
    plan.put("deliveryCountry", JourneyContext.COUNTRY);
    plan.put("engagementCode", Engagement.CODE);
    String start = context.today().plusDays(1).toString();
    context.state().put(JourneyState.Key.PLANNED_START, start);
    plan.put("plannedStart", start);
    plan.put("plannedEnd", context.today().plusDays(2).toString());
    plan.put("leadConsultantId", context.state().get(JourneyState.Key.CONSULTANT));
    plan.put("termsVersion", "2020-08");
    plan.put("termsAccepted", true);
    String path = "/v1/vouchers/" + context.state().get(JourneyState.Key.VOUCHER) + "/reservation";
    context.api().post(partner, MANAGE, Service.VOUCHER, path, plan);
    context.monitor().await("VoucherReserved");
  }
}
