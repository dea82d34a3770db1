package org.planningservices.local.journey;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.planningservices.local.stack.Service;

/**
 * The partner delivers on the planned day, hands in what the customer got, and reports in the
 * evening.
 */
final class DeliverEngagement implements Step {
  private static final String MANAGE = "voucher:manage";

  @Override
  public String title() {
    return "The partner delivers and files the completion report";
  }

  @Override
  public void walk(Walk walk) {
    LocalDate day = LocalDate.parse(walk.luggage().get(Luggage.Item.PLANNED_START));
    walk.waitForTheEveningOf(day);
    Traveller partner = walk.travellers().partner();
    String voucher = "/v1/vouchers/" + walk.luggage().get(Luggage.Item.VOUCHER);
    String deliverable =
        walk.api()
            .upload(
                partner,
                MANAGE,
                Service.VOUCHER,
                voucher + "/deliverables",
                DeploymentPlan.FILE_NAME,
                DeploymentPlan.bytes())
            .field("deliverableId");
    walk.luggage().pack(Luggage.Item.DELIVERABLE, deliverable);
    walk.api()
        .post(
            partner,
            MANAGE,
            Service.VOUCHER,
            voucher + "/completion-report",
            Map.of(
                "actualStart",
                day.toString(),
                "actualEnd",
                day.toString(),
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
