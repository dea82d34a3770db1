package org.planningservices.enrollment.partner;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.planningservices.enrollment.partner.EnrollmentRule.Wish;
import org.planningservices.foundation.id.UniqueId;

/** Partners and wishes in the words of the tests. */
final class PartnerFixture {

  static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
  static final LocalDate TODAY = LocalDate.parse("2026-11-24");
  static final List<EligibilityWindow> ELIGIBLE =
      List.of(
          new EligibilityWindow(TODAY.minusYears(1), TODAY.minusDays(1)),
          new EligibilityWindow(TODAY, TODAY));

  private PartnerFixture() {}

  static Partner registeredPartner() {
    return Partner.register(UniqueId.next(), "Contoso Deployment", "DE", NOW);
  }

  static Partner partnerThatSigned() {
    Partner partner = registeredPartner();
    partner.signAgreement("2020-08", "Erika Mustermann", ELIGIBLE, NOW);
    return partner;
  }

  static Partner partnerEnrolledIn(String offeringCode) {
    Partner partner = partnerThatSigned();
    partner.enroll(eligibleWishFor(offeringCode), NOW);
    return partner;
  }

  static LocationDetails locationIn(String country) {
    return new LocationDetails(
        "Munich office",
        "Contoso Deployment GmbH",
        new Address("Leopoldstr. 1", null, "Munich", "Bavaria", "80802", country),
        new Contact("Max Beispiel", "max@contoso.example"),
        "0891234567");
  }

  static Wish eligibleWishFor(String offeringCode) {
    return wish(offeringCode, new EligibilityWindow(TODAY.minusDays(1), null));
  }

  static Wish eligibleWishFor(String offeringCode, LocalDate day) {
    return new Wish(
        UniqueId.next(), offeringCode, true, Optional.of(new EligibilityWindow(TODAY, null)), day);
  }

  static Wish ineligibleWishFor(String offeringCode) {
    return wish(offeringCode, null);
  }

  static Wish wish(String offeringCode, EligibilityWindow window) {
    return new Wish(UniqueId.next(), offeringCode, true, Optional.ofNullable(window), TODAY);
  }

  static Wish withoutLocation(Wish wish) {
    return new Wish(wish.enrollmentId(), wish.offeringCode(), false, wish.window(), wish.day());
  }

  static ProfileContent profileShowing(UUID... locationIds) {
    return profile(null, locationIds);
  }

  static ProfileContent profile(CustomerSizes sizes, UUID... locationIds) {
    return new ProfileContent(
        "We plan deployments.",
        "https://contoso.example",
        "DE",
        List.of("Manufacturing"),
        List.of("Windows"),
        List.of("Planning"),
        List.of("Autopilot"),
        sizes,
        List.of(locationIds));
  }
}
