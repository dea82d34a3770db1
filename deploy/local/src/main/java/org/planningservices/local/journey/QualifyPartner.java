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
  public void walk(Walk walk) {
    Traveller programme = walk.travellers().programme();
    String partner = "/v1/partners/" + walk.travellers().partnerId();
    record(
        walk,
        programme,
        partner + "/compliance-trainings",
        Map.of("completedOn", walk.today().minusDays(30).toString()));
    record(
        walk,
        programme,
        partner + "/competencies",
        Map.of(
            "competency",
            "WINDOWS_AND_DEVICES",
            "level",
            "GOLD",
            "attainedOn",
            walk.today().minusDays(60).toString(),
            "anniversaryOn",
            walk.today().plusDays(305).toString()));
    String consultant =
        record(walk, programme, partner + "/consultants", Map.of("reference", "consultant-7"))
            .field("consultantId");
    walk.luggage().pack(Luggage.Item.CONSULTANT, consultant);
    record(
        walk,
        programme,
        partner + "/consultants/" + consultant + "/exams",
        Map.of("examCode", Engagement.EXAM, "passedOn", walk.today().minusDays(40).toString()));
    walk.witness()
        .await("CatalogPublished", "EligibilityChanged", "ConsultantQualificationChanged");
    Answer decision =
        walk.api()
            .get(
                walk.travellers().partner(),
                "eligibility:read",
                Service.ELIGIBILITY,
                partner + "/eligibility?engagement=" + Engagement.CODE);
    if (!decision.field("result").equals("ELIGIBLE")) {
      throw new JourneyFailure("The partner is not eligible: " + decision.body().toPrettyString());
    }
  }

  private static Answer record(Walk walk, Traveller programme, String path, Map<String, ?> body) {
    return walk.api().post(programme, "eligibility:manage", Service.ELIGIBILITY, path, body);
  }
}
