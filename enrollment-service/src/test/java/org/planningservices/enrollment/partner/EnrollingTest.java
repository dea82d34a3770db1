package org.planningservices.enrollment.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.planningservices.enrollment.partner.PartnerFixture.NOW;
import static org.planningservices.enrollment.partner.PartnerFixture.TODAY;
import static org.planningservices.enrollment.partner.PartnerFixture.application;
import static org.planningservices.enrollment.partner.PartnerFixture.eligibleApplicationFor;
import static org.planningservices.enrollment.partner.PartnerFixture.ineligibleApplicationFor;
import static org.planningservices.enrollment.partner.PartnerFixture.partnerEnrolledIn;
import static org.planningservices.enrollment.partner.PartnerFixture.partnerThatSigned;
import static org.planningservices.enrollment.partner.PartnerFixture.registeredPartner;
import static org.planningservices.enrollment.partner.PartnerFixture.withoutLocation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.planningservices.foundation.problem.Reason;

class EnrollingTest {

  @Test
  void enrolsForAYearLessADay() {
    Partner partner = partnerThatSigned();
    EnrollmentApplication application = eligibleApplicationFor("DDPS");

    PartnerEvent.Enrolled event = partner.enroll(application, NOW);

    assertThat(event)
        .isEqualTo(
            new PartnerEvent.Enrolled(
                partner.id(),
                3,
                NOW,
                application.enrollmentId(),
                "DDPS",
                LocalDate.parse("2026-11-24"),
                LocalDate.parse("2027-11-23")));
    Enrollment enrollment = partner.enrollmentIn("DDPS", TODAY).orElseThrow();
    assertThat(enrollment.status()).isEqualTo(EnrollmentStatus.ENROLLED);
    assertThat(enrollment.validUntil()).isEqualTo(LocalDate.parse("2027-11-23"));
  }

  @Test
  void aTermThatBeginsOnALeapDayEndsOnTheLastOfFebruaryLessADay() {
    Partner partner = partnerThatSigned();
    LocalDate leapDay = LocalDate.parse("2028-02-29");

    PartnerEvent.Enrolled event =
        partner.enroll(
            new EnrollmentApplication(
                UUID.randomUUID(),
                "DDPS",
                true,
                Optional.of(new EligibilityWindow(leapDay, leapDay)),
                leapDay),
            NOW);

    assertThat(event.validUntil()).isEqualTo(LocalDate.parse("2029-02-27"));
  }

  @Test
  void enrolsInSeveralOfferings() {
    Partner partner = partnerEnrolledIn("DDPS");

    partner.enroll(eligibleApplicationFor("SDPS"), NOW);

    assertThat(partner.enrollmentIn("DDPS", TODAY)).isPresent();
    assertThat(partner.enrollmentIn("SDPS", TODAY)).isPresent();
  }

  @Test
  void namesEveryReasonAtOnce() {
    assertThat(
            codes(
                refusalOf(registeredPartner(), withoutLocation(ineligibleApplicationFor("DDPS")))))
        .containsExactly(
            "enrollment.agreement-not-signed",
            "enrollment.location-missing",
            "enrollment.not-eligible");
  }

  @Test
  void refusesWithoutAgreement() {
    assertThat(codes(refusalOf(registeredPartner(), eligibleApplicationFor("DDPS"))))
        .containsExactly("enrollment.agreement-not-signed");
  }

  @Test
  void refusesWithoutALocation() {
    assertThat(
            codes(refusalOf(partnerThatSigned(), withoutLocation(eligibleApplicationFor("DDPS")))))
        .containsExactly("enrollment.location-missing");
  }

  @Test
  void refusesASecondEnrolmentInTheSameOffering() {
    Partner partner = partnerEnrolledIn("DDPS");

    PartnerRefusal.EnrollmentRefused refusal = refusalOf(partner, ineligibleApplicationFor("DDPS"));

    assertThat(codes(refusal))
        .containsExactly("enrollment.not-eligible", "enrollment.already-enrolled");
    assertThat(refusal.reasons().getLast().facts())
        .isEqualTo(
            Map.of(
                "enrollmentId",
                partner.enrollmentIn("DDPS", TODAY).orElseThrow().id().toString(),
                "validUntil",
                "2027-11-23"));
  }

  @Test
  void theNextTermBeginsWhenTheOneBeforeHasEnded() {
    Partner partner = partnerEnrolledIn("DDPS");
    LocalDate lastDay = LocalDate.parse("2027-11-23");

    assertThat(codes(refusalOf(partner, eligibleApplicationFor("DDPS", lastDay))))
        .containsExactly("enrollment.already-enrolled");

    PartnerEvent.Enrolled next =
        partner.enroll(eligibleApplicationFor("DDPS", lastDay.plusDays(1)), NOW);

    assertThat(next.validFrom()).isEqualTo(LocalDate.parse("2027-11-24"));
    assertThat(next.validUntil()).isEqualTo(LocalDate.parse("2028-11-23"));
    assertThat(next.sequence()).isEqualTo(4);
    assertThat(partner.enrollmentIn("DDPS", lastDay).orElseThrow().id())
        .isNotEqualTo(next.enrollmentId());
    assertThat(partner.enrollmentIn("DDPS", lastDay.plusDays(1)).orElseThrow().id())
        .isEqualTo(next.enrollmentId());
  }

  @Test
  void anEligibilityThatEndedYesterdayIsNone() {
    Partner partner = partnerThatSigned();

    PartnerRefusal.EnrollmentRefused refusal =
        refusalOf(
            partner,
            application("DDPS", new EligibilityWindow(TODAY.minusDays(30), TODAY.minusDays(1))));

    assertThat(refusal.reasons())
        .singleElement()
        .satisfies(
            reason -> {
              assertThat(reason.code()).isEqualTo("enrollment.not-eligible");
              assertThat(reason.facts())
                  .isEqualTo(
                      Map.of(
                          "offeringCode",
                          "DDPS",
                          "asOf",
                          "2026-11-24",
                          "eligibleFrom",
                          "2026-10-25",
                          "eligibleUntil",
                          "2026-11-23"));
            });
  }

  @Test
  void anEligibilityThatBeginsTomorrowIsNone() {
    assertThat(
            codes(
                refusalOf(
                    partnerThatSigned(),
                    application("DDPS", new EligibilityWindow(TODAY.plusDays(1), null)))))
        .containsExactly("enrollment.not-eligible");
  }

  @Test
  void firstAndLastDayOfAnEligibilityAreIncluded() {
    EligibilityWindow window = new EligibilityWindow(TODAY, TODAY.plusDays(9));

    assertThat(window.covers(TODAY.minusDays(1))).isFalse();
    assertThat(window.covers(TODAY)).isTrue();
    assertThat(window.covers(TODAY.plusDays(9))).isTrue();
    assertThat(window.covers(TODAY.plusDays(10))).isFalse();
    assertThat(new EligibilityWindow(TODAY, null).covers(TODAY.plusYears(50))).isTrue();
  }

  /** And nothing has changed. */
  private static PartnerRefusal.EnrollmentRefused refusalOf(
      Partner partner, EnrollmentApplication application) {
    long sequence = partner.sequence();
    MembershipStatus status = partner.status();
    Optional<Enrollment> enrollment = partner.enrollmentIn(application.offeringCode(), TODAY);

    PartnerRefusal.EnrollmentRefused refusal =
        catchThrowableOfType(
            PartnerRefusal.EnrollmentRefused.class, () -> partner.enroll(application, NOW));

    assertThat(refusal).isNotNull();
    assertThat(refusal.code()).isEqualTo("enrollment.refused");
    assertThat(partner.sequence()).isEqualTo(sequence);
    assertThat(partner.status()).isEqualTo(status);
    assertThat(partner.enrollmentIn(application.offeringCode(), TODAY)).isEqualTo(enrollment);
    return refusal;
  }

  private static List<String> codes(PartnerRefusal.EnrollmentRefused refusal) {
    return refusal.reasons().stream().map(Reason::code).toList();
  }
}
