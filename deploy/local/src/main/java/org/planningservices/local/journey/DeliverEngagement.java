package org.planningservices.local.journey;

import java.nio.charset.StandardCharsets;
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

  /** One empty page. */
  private static final byte[] PLAN =
      """
      %PDF-1.4
      1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
      2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
      3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
      % The deployment plan of the journey.
      xref
      0 4
      0000000000 65535 f\s
      0000000009 00000 n\s
      0000000052 00000 n\s
      0000000101 00000 n\s
      trailer
      <</Size 4/Root 1 0 R>>
      startxref
      202
      %%EOF
      """
          .getBytes(StandardCharsets.US_ASCII);

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
