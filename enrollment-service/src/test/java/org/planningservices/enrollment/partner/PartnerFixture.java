package org.planningservices.enrollment.partner;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.planningservices.foundation.id.UniqueId;

/** Partners and applications in the words of the tests. */
final class PartnerFixture {

  static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
  static final LocalDate TODAY = LocalDate.parse("2026-11-24");
  static final List<EligibilityWindow> ELIGIBLE =
      List.of(
          new EligibilityWindow(TODAY.minusYears(1), TODAY.minusDays(1)),
          new EligibilityWindow(TODAY, TODAY));

  private PartnerFixture() {}

  static Partner.Created registered() {
    return Partner.register(UniqueId.next(), "Contoso Deployment", "DE", NOW);
  }

  static Partner registeredPartner() {
    return registered().partner();
  }

  static Partner partnerThatSigned() {
    Partner partner = registeredPartner();
    partner.signAgreement("2020-08", "Erika Mustermann", ELIGIBLE, NOW);
    return partner;
  }

  static Partner partnerEnrolledIn(String offeringCode) {
    Partner partner = partnerThatSigned();
    partner.enroll(eligibleApplicationFor(offeringCode), NOW);
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

  static EnrollmentApplication eligibleApplicationFor(String offeringCode) {
    return application(offeringCode, new EligibilityWindow(TODAY.minusDays(1), null));
  }

  static EnrollmentApplication eligibleApplicationFor(String offeringCode, LocalDate day) {
    return new EnrollmentApplication(
        UniqueId.next(), offeringCode, true, Optional.of(new EligibilityWindow(TODAY, null)), day);
  }

  static EnrollmentApplication ineligibleApplicationFor(String offeringCode) {
    return application(offeringCode, null);
  }

  static EnrollmentApplication application(String offeringCode, EligibilityWindow window) {
    return new EnrollmentApplication(
        UniqueId.next(), offeringCode, true, Optional.ofNullable(window), TODAY);
  }

  static EnrollmentApplication withoutLocation(EnrollmentApplication application) {
    return new EnrollmentApplication(
        application.enrollmentId(),
        application.offeringCode(),
        false,
        application.window(),
        application.day());
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
