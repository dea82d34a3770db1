package org.planningservices.local.journey;

import java.util.Map;
import org.planningservices.local.stack.Service;

/** The programme records what the partner has; the partner asks whether that is enough. */
final class QualifyPartner implements Step {
  @Override
  public String title() {
    return "The partner verifies its eligibility";
  }

  @Override
  public void run(JourneyContext context) {
    Actor programme = context.actors().programme();
    String partner = "/v1/partners/" + context.actors().partnerId();
    record(
        context,
        programme,
        partner + "/compliance-trainings",
        Map.of("completedOn", context.today().minusDays(30).toString()));
    record(
        context,
        programme,
        partner + "/competencies",
        Map.of(
            "competency",
            "WINDOWS_AND_DEVICES",
            "level",
            "GOLD",
            "attainedOn",
            context.today().minusDays(60).toString(),
            "anniversaryOn",
            context.today().plusDays(305).toString()));
    String consultant =
        record(context, programme, partner + "/consultants", Map.of("reference", "consultant-7"))
            .field("consultantId");
    context.state().put(JourneyState.Key.CONSULTANT, consultant);
    record(
        context,
        programme,
        partner + "/consultants/" + consultant + "/exams",
        Map.of("examCode", Engagement.EXAM, "passedOn", context.today().minusDays(40).toString()));
    context
        .monitor()
        .await("CatalogPublished", "EligibilityChanged", "ConsultantQualificationChanged");
    Answer decision =
        context
            .api()
            .get(
                context.actors().partner(),
                "eligibility:read",
                Service.ELIGIBILITY,
                partner + "/eligibility?engagement=" + Engagement.CODE);
    if (!decision.field("result").equals("ELIGIBLE")) {
      throw new JourneyFailure("The partner is not eligible: " + decision.body().toPrettyString());
    }
  }

  private static Answer record(
      JourneyContext context, Actor programme, String path, Map<String, ?> body) {
    return context.api().post(programme, "eligibility:manage", Service.ELIGIBILITY, path, body);
  }
}
