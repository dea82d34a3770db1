package org.planningservices.enrollment.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.planningservices.enrollment.partner.PartnerFixture.NOW;
import static org.planningservices.enrollment.partner.PartnerFixture.TODAY;
import static org.planningservices.enrollment.partner.PartnerFixture.locationIn;
import static org.planningservices.enrollment.partner.PartnerFixture.partnerThatSigned;
import static org.planningservices.enrollment.partner.PartnerFixture.profile;
import static org.planningservices.enrollment.partner.PartnerFixture.profileShowing;
import static org.planningservices.enrollment.partner.PartnerFixture.registeredPartner;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.planningservices.foundation.id.UniqueId;
import org.planningservices.foundation.problem.FieldError;
import org.planningservices.foundation.problem.InvalidInput;
import org.planningservices.foundation.problem.Refusal;

class PartnerTest {

  @Test
  void registeringIsTheFirstMove() {
    UUID organizationId = UniqueId.next();

    Partner.Created created = Partner.register(organizationId, "Contoso Deployment", "DE", NOW);

    Partner partner = created.partner();
    assertThat(created.event())
        .isEqualTo(new PartnerEvent.Registered(organizationId, 1, NOW, "DE"));
    assertThat(partner.status()).isEqualTo(MembershipStatus.REGISTERED);
    assertThat(partner.agreement()).isEmpty();
    assertThat(partner.profile()).isEmpty();
  }

  @Test
  void addsALocation() {
    Partner partner = registeredPartner();
    UUID locationId = UniqueId.next();

    assertThat(partner.addLocation(locationId, locationIn("FR"), NOW))
        .isEqualTo(new PartnerEvent.LocationAdded(partner.id(), 2, NOW, locationId, "FR"));
  }

  @Test
  void signsTheAgreement() {
    Partner partner = registeredPartner();

    assertThat(partner.signAgreement("2020-08", "Erika Mustermann", PartnerFixture.ELIGIBLE, NOW))
        .isEqualTo(new PartnerEvent.AgreementSigned(partner.id(), 2, NOW, "2020-08"));
    assertThat(partner.agreement()).contains(new Agreement("2020-08", "Erika Mustermann", NOW, 2L));
  }

  @Test
  void refusesASecondSignatureNamingStateAndMove() {
    Partner partner = partnerThatSigned();

    PartnerRefusal.AgreementAlreadySigned refusal =
        catchThrowableOfType(
            PartnerRefusal.AgreementAlreadySigned.class,
            () ->
                partner.signAgreement(
                    "2020-08", "Somebody Else", PartnerFixture.ELIGIBLE, NOW.plusSeconds(1)));

    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
    assertThat(refusal.code()).isEqualTo("agreement.already-signed");
    assertThat(refusal.reasons().getFirst().facts())
        .isEqualTo(Map.of("status", "AGREEMENT_SIGNED", "move", "SIGN_AGREEMENT"));
    assertThat(partner.agreement()).contains(new Agreement("2020-08", "Erika Mustermann", NOW, 2L));
    assertThat(partner.sequence()).isEqualTo(2);
  }

  @Test
  void refusesASignatureBeforeEligibility() {
    Partner partner = registeredPartner();

    for (List<EligibilityWindow> windows :
        List.of(
            List.<EligibilityWindow>of(),
            List.of(
                new EligibilityWindow(TODAY.minusDays(9), TODAY.minusDays(1)),
                new EligibilityWindow(TODAY.plusDays(1), null)))) {
      PartnerRefusal.NotEligibleToSign refusal =
          catchThrowableOfType(
              PartnerRefusal.NotEligibleToSign.class,
              () -> partner.signAgreement("2020-08", "Erika Mustermann", windows, NOW));

      assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
      assertThat(refusal.code()).isEqualTo("agreement.not-eligible");
      assertThat(refusal.reasons().getFirst().facts()).isEqualTo(Map.of("asOf", "2026-11-24"));
      assertThat(partner.agreement()).isEmpty();
      assertThat(partner.sequence()).isEqualTo(1);
    }
  }

  @Test
  void publishesAProfileVersionByVersion() {
    Partner partner = registeredPartner();
    UUID munich = UniqueId.next();

    assertThat(partner.profileVersion()).isZero();
    assertThat(
            partner.publishProfile(
                UniqueId.next(), profileShowing(munich), Map.of(munich, "DE"), NOW))
        .isEqualTo(
            new PartnerEvent.ProfilePublished(partner.id(), 2, NOW, "DE", 1, List.of(munich)));
    assertThat(partner.publishProfile(UniqueId.next(), profileShowing(), Map.of(), NOW))
        .isEqualTo(new PartnerEvent.ProfilePublished(partner.id(), 3, NOW, "DE", 2, List.of()));
    assertThat(partner.profileVersion()).isEqualTo(2);
  }

  @Test
  void aProfileShowsOnlyOwnLocationsInItsRegion() {
    Partner partner = registeredPartner();
    UUID paris = UniqueId.next();
    UUID munich = UniqueId.next();
    UUID another = UniqueId.next();

    InvalidInput refusal =
        catchThrowableOfType(
            InvalidInput.class,
            () ->
                partner.publishProfile(
                    UniqueId.next(),
                    profileShowing(another, munich, paris),
                    Map.of(paris, "FR", munich, "DE"),
                    NOW));

    assertThat(refusal.errors())
        .extracting(FieldError::pointer, FieldError::code)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "/locationIds/0", "business-profile.location-unknown"),
            org.assertj.core.groups.Tuple.tuple(
                "/locationIds/2", "business-profile.location-outside-region"));
    assertThat(partner.profile()).isEmpty();
    assertThat(partner.sequence()).isEqualTo(1);
  }

  @Test
  void aSizeBandIsNotUpsideDown() {
    Partner partner = registeredPartner();

    InvalidInput refusal =
        catchThrowableOfType(
            InvalidInput.class,
            () ->
                partner.publishProfile(
                    UniqueId.next(), profile(new CustomerSizes(100, 99)), Map.of(), NOW));

    assertThat(refusal.errors())
        .extracting(FieldError::code)
        .containsExactly("business-profile.customer-sizes-reversed");
    assertThat(partner.profile()).isEmpty();
    partner.publishProfile(UniqueId.next(), profile(new CustomerSizes(100, 100)), Map.of(), NOW);
    partner.publishProfile(UniqueId.next(), profile(new CustomerSizes(100, null)), Map.of(), NOW);
    assertThat(partner.profileVersion()).isEqualTo(2);
  }
}
