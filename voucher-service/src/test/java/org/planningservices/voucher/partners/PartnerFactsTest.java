package org.planningservices.voucher.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.planningservices.foundation.id.UniqueId;
import org.planningservices.testkit.Database;
import org.planningservices.testkit.Events;
import org.planningservices.testkit.ServiceTest;

@ServiceTest
class PartnerFactsTest {

  private static final String ELIGIBILITY = "eligibility-events";
  private static final String ENROLLMENT = "enrollment-events";
  private static final UUID CATALOGUE = UUID.fromString("00000000-0000-7000-8000-000000000001");

  private final UUID partner = UUID.randomUUID();

  @Test
  void replacesWhatAPartnerMayDeliver() {
    eligible(1, "DDPS-WINOFF", "DDPS-ENTSEC");
    eligible(2, "DDPS-WINOFF");

    assertThat(engagements()).containsExactly("DDPS-WINOFF");
    assertThat(
            Database.query(
                "select eligible_from, eligible_until, sequence from engagement_eligibility where"
                    + " partner_id = ?",
                partner))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.get("eligible_from")).hasToString("2026-01-01");
              assertThat(row.get("eligible_until")).isNull();
              assertThat(row.get("sequence")).isEqualTo(2L);
            });
  }

  @Test
  void keepsTheLastDayOfEligibility() {
    Map<String, Object> ending = new HashMap<>(window("DDPS-WINOFF"));
    ending.put("eligibleUntil", "2027-03-31");
    Events.deliver(
        ELIGIBILITY,
        "EligibilityChanged",
        partner,
        1,
        Map.of("partnerId", partner, "offerings", List.of(), "engagements", List.of(ending)));

    assertThat(
            Database.query(
                    "select eligible_until from engagement_eligibility where partner_id = ?",
                    partner)
                .getFirst()
                .get("eligible_until"))
        .hasToString("2027-03-31");
  }

  @Test
  void ignoresAnOlderStateThatComesLate() {
    eligible(5, "DDPS-WINOFF");
    eligible(4, "DDPS-ENTSEC");
    eligible(5, "DDPS-MOBPROD");

    assertThat(engagements()).containsExactly("DDPS-WINOFF");
  }

  @Test
  void doesNotLetAnOldStateComeBackAfterAnEmptyOne() {
    eligible(1, "DDPS-WINOFF");
    eligible(3);
    eligible(2, "DDPS-WINOFF");

    assertThat(engagements()).isEmpty();
  }

  @Test
  void replacesWhatAConsultantMayLeadAndLeavesColleaguesAlone() {
    UUID consultant = UUID.randomUUID();
    UUID colleague = UUID.randomUUID();
    qualified(consultant, 1, "DDPS-WINOFF", "DDPS-ENTSEC");
    qualified(colleague, 2, "DDPS-WINOFF");
    qualified(consultant, 4);
    qualified(consultant, 3, "DDPS-WINOFF");

    assertThat(
            Database.query(
                "select consultant_id from consultant_qualification where partner_id = ?", partner))
        .singleElement()
        .satisfies(row -> assertThat(row.get("consultant_id")).isEqualTo(colleague));
  }

  @Test
  void keepsEnrolmentsAndLocations() {
    UUID location = UUID.randomUUID();
    UUID enrollment = UUID.randomUUID();
    Events.deliver(
        ENROLLMENT,
        "LocationAdded",
        partner,
        2,
        Map.of("partnerId", partner, "locationId", location, "country", "DE"));
    enrolled(enrollment, 5, "2027-11-23");
    enrolled(enrollment, 4, "2026-11-23");

    assertThat(
            Database.query("select country from partner_location where location_id = ?", location))
        .singleElement()
        .satisfies(row -> assertThat(row.get("country")).isEqualTo("DE"));
    assertThat(
            Database.query(
                "select valid_until from partner_enrollment where partner_id = ?", partner))
        .singleElement()
        .satisfies(row -> assertThat(row.get("valid_until")).hasToString("2027-11-23"));
  }

  @Test
  void replacesTheCatalogueByANewerEdition() {
    long sequence = 1 + newestEdition();
    edition(sequence, "TEST-OLD");
    edition(sequence + 1, "TEST-NEW");
    edition(sequence, "TEST-OLD");

    assertThat(Database.query("select engagement_code, days from catalogue_engagement"))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.get("engagement_code")).isEqualTo("TEST-NEW");
              assertThat(row.get("days")).hasToString("{1,3}");
            });
    assertThat(Database.count("catalogue_offering")).isEqualTo(1);
  }

  @Test
  void parksAStateWithoutItsFieldsAndGoesOnWithOthers() {
    UUID event = UniqueId.next();
    UUID poisoned = UUID.randomUUID();
    Events.send(event, ELIGIBILITY, "EligibilityChanged", poisoned, 1, "{}".getBytes());
    Events.awaitParked(event);
    eligible(1, "DDPS-WINOFF");

    assertThat(engagements()).containsExactly("DDPS-WINOFF");
  }

  private void eligible(long sequence, String... codes) {
    Events.deliver(
        ELIGIBILITY,
        "EligibilityChanged",
        partner,
        sequence,
        Map.of(
            "partnerId",
            partner,
            "offerings",
            List.of(Map.of("offeringCode", "DDPS", "eligibleFrom", "2026-01-01")),
            "engagements",
            Arrays.stream(codes).map(PartnerFactsTest::window).toList()));
  }

  private static Map<String, Object> window(String code) {
    return Map.of("engagementCode", code, "eligibleFrom", "2026-01-01");
  }

  private void qualified(UUID consultant, long sequence, String... codes) {
    Events.deliver(
        ELIGIBILITY,
        "ConsultantQualificationChanged",
        partner,
        sequence,
        Map.of(
            "partnerId", partner, "consultantId", consultant, "engagementCodes", List.of(codes)));
  }

  private void enrolled(UUID enrollment, long sequence, String until) {
    Events.deliver(
        ENROLLMENT,
        "PartnerEnrolled",
        partner,
        sequence,
        Map.of(
            "partnerId",
            partner,
            "enrollmentId",
            enrollment,
            "offeringCode",
            "DDPS",
            "validFrom",
            "2025-11-24",
            "validUntil",
            until));
  }

  private static void edition(long sequence, String engagement) {
    Events.deliver(
        ELIGIBILITY,
        "CatalogPublished",
        CATALOGUE,
        sequence,
        Map.of(
            "editionCode",
            "TEST",
            "effectiveFrom",
            "2026-01-01",
            "offerings",
            List.of(Map.of("offeringCode", "TEST", "name", "Test")),
            "engagements",
            List.of(
                Map.of(
                    "engagementCode",
                    engagement,
                    "offeringCode",
                    "TEST",
                    "name",
                    "Test",
                    "days",
                    List.of(1, 3)))));
  }

  private static long newestEdition() {
    return (long)
        Database.query(
                "select coalesce(max(sequence), 0) as newest from snapshot_sequence where snapshot"
                    + " = 'CATALOGUE'")
            .getFirst()
            .get("newest");
  }

  private List<Object> engagements() {
    return Database.query(
            "select engagement_code from engagement_eligibility where partner_id = ? order by 1",
            partner)
        .stream()
        .map(row -> row.get("engagement_code"))
        .toList();
  }
}
