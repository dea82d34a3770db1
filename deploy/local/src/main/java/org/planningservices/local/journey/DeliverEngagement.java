package org.planningservices.local.journey;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.planningservices.local.stack.Service;

/**
 * The partner delivers, a day earlier than planned, hands in what the customer got, and reports.
 */
final class DeliverEngagement implements Step {
  private static final String MANAGE = "voucher:manage";
  private static final byte[] PLAN =
      "%PDF-1.4\n% The deployment plan of the journey.\n%%EOF\n"
          .getBytes(StandardCharsets.US_ASCII);

  @Override
  public String title() {
    return "The partner delivers and files the completion report";
  }

  @Override
  public void walk(Walk walk) {
    Traveller partner = walk.travellers().partner();
    String voucher = "/v1/vouchers/" + walk.luggage().get(Luggage.Item.VOUCHER);
    String deliverable =
        walk.api()
            .upload(
                partner,
                MANAGE,
                Service.VOUCHER,
                voucher + "/deliverables",
                "deployment-plan.pdf",
                PLAN)
            .field("deliverableId");
    walk.api()
        .post(
            partner,
            MANAGE,
            Service.VOUCHER,
            voucher + "/completion-report",
            Map.of(
                "actualStart",
                Walk.today().toString(),
                "actualEnd",
                Walk.today().toString(),
                "daysDelivered",
                Engagement.DAYS,
                "offSiteDays",
                0,
                "leadConsultantId",
                walk.luggage().get(Luggage.Item.CONSULTANT),
                "outcome",
                "DEPLOYMENT_PLAN",
                "summary",
                "Inventory taken, pilot planned.",
                "nextSteps",
                "Begin the pilot.",
                "participants",
                6,
                "deliverableIds",
                List.of(deliverable)));
    walk.witness().await("EngagementCompleted");
  }
}
