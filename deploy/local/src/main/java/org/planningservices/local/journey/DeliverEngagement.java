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
  public void run(JourneyContext context) {
    LocalDate day = LocalDate.parse(context.state().get(JourneyState.Key.PLANNED_START));
    context.waitForTheEveningOf(day);
    Actor partner = context.actors().partner();
    String voucher = "/v1/vouchers/" + context.state().get(JourneyState.Key.VOUCHER);
    String deliverable =
        context
            .api()
            .upload(
                partner,
                MANAGE,
                Service.VOUCHER,
                voucher + "/deliverables",
                DeploymentPlan.FILE_NAME,
                DeploymentPlan.bytes())
            .field("deliverableId");
    context.state().put(JourneyState.Key.DELIVERABLE, deliverable);
    context
        .api()
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
                context.state().get(JourneyState.Key.CONSULTANT),
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
    context.monitor().await("EngagementCompleted");
  }
}
