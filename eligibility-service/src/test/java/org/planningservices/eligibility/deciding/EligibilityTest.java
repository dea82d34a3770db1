package org.planningservices.eligibility.deciding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.planningservices.eligibility.Given.competent;
import static org.planningservices.eligibility.Given.consultant;
import static org.planningservices.eligibility.Given.trained;
import static org.planningservices.eligibility.Requests.customer;
import static org.planningservices.eligibility.Requests.decision;
import static org.planningservices.eligibility.Requests.partner;
import static org.planningservices.eligibility.Requests.path;
import static org.planningservices.eligibility.Requests.program;
import static org.planningservices.eligibility.Requests.today;
import static org.planningservices.testkit.Api.refused;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planningservices.eligibility.Given;
import org.planningservices.eligibility.Requests;
import org.planningservices.foundation.id.UniqueId;
import org.planningservices.testkit.Database;
import org.planningservices.testkit.ServiceTest;
import org.planningservices.testkit.TestClock;

@ServiceTest
class EligibilityTest {

  private final UUID partnerId = UniqueId.next();

  @Inject TestClock clock;

  @Test
  void aPartnerOfWhomNothingIsRecordedMeetsNothing() {
    partner(partnerId)
        .get(path(partnerId, "/eligibility?engagement=DDPS-WINOFF"))
        .then()
        .statusCode(200)
        .header("ETag", notNullValue())
        .body("partnerId", equalTo(partnerId.toString()))
        .body("offeringCode", equalTo("DDPS"))
        .body("engagementCode", equalTo("DDPS-WINOFF"))
        .body("asOf", equalTo(today().toString()))
        .body("result", equalTo("NOT_ELIGIBLE"))
        .body("eligibleFrom", nullValue())
        .body("requirements.type", contains("COMPLIANCE_TRAINING", "COMPETENCY", "CONSULTANT_EXAM"))
        .body("requirements.met", everyItem(equalTo(false)));
  }

  @Test
  void eachRecordBringsAPartnerFurther() {
    trained(partnerId);
    decision(partnerId, "offering=DDPS").then().body("result", equalTo("IN_PROGRESS"));

    competent(partnerId, "WINDOWS_AND_DEVICES", "SILVER");
    decision(partnerId, "offering=DDPS")
        .then()
        .body("result", equalTo("ELIGIBLE"))
        .body("engagementCode", nullValue())
        .body("eligibleFrom", equalTo(today().minusDays(30).toString()))
        .body("requirements.type", contains("COMPLIANCE_TRAINING", "COMPETENCY"));
    decision(partnerId, "engagement=DDPS-WINOFF").then().body("result", equalTo("IN_PROGRESS"));
    decision(partnerId, "offering=SSDPS").then().body("result", equalTo("IN_PROGRESS"));

    String examId =
        Requests.recordExam(partnerId, consultant(partnerId, "consultant-7"), "PS-EXAM-101")
            .path("passedExamId");
    decision(partnerId, "engagement=DDPS-WINOFF")
        .then()
        .body("result", equalTo("ELIGIBLE"))
        .body("requirements.met", everyItem(equalTo(true)))
        .body("requirements[1].validUntil", equalTo(today().plusDays(335).toString()))
        .body("requirements[2].evidenceId", equalTo(examId))
        .body("requirements[2].validUntil", nullValue())
        .body("requirements.source", contains("DOCUMENTED", "DOCUMENTED", "SYNTHETIC"));
  }

  /** Every engagement of [programme 3.2] with silver and gold, and an exam of the competency. */
  @ParameterizedTest
  @CsvSource({
    "DDPS-WINOFF,   WINDOWS_AND_DEVICES,                   PS-EXAM-101, ELIGIBLE",
    "DDPS-MOBPROD,  WINDOWS_AND_DEVICES,                   PS-EXAM-101, ELIGIBLE",
    "DDPS-MOBPROD,  ENTERPRISE_MOBILITY_MANAGEMENT,        PS-EXAM-103, ELIGIBLE",
    "DDPS-ENTSEC,   ENTERPRISE_MOBILITY_MANAGEMENT,        PS-EXAM-103, ELIGIBLE",
    "DYDPS-UPG-CE,  CLOUD_BUSINESS_APPLICATIONS,           PS-EXAM-201, ELIGIBLE",
    "DYDPS-UPG-CE,  CLOUD_CUSTOMER_RELATIONSHIP_MANAGEMENT, PS-EXAM-203, ELIGIBLE",
    "DYDPS-MIG-CE,  CLOUD_BUSINESS_APPLICATIONS,           PS-EXAM-202, ELIGIBLE",
    "DYDPS-MIG-CE,  CLOUD_CUSTOMER_RELATIONSHIP_MANAGEMENT, PS-EXAM-201, ELIGIBLE",
    "DYDPS-UPG-FO,  ENTERPRISE_RESOURCE_PLANNING,          PS-EXAM-204, IN_PROGRESS",
    "PVDPS-WINSRV,  DATACENTER,                            PS-EXAM-301, ELIGIBLE",
    "SDPS-SP,       COLLABORATION_AND_CONTENT,             PS-EXAM-401, ELIGIBLE",
    "SDPS-PPM,      PROJECT_AND_PORTFOLIO_MANAGEMENT,      PS-EXAM-501, ELIGIBLE",
    "SEDPS-EX,      MESSAGING,                             PS-EXAM-601, ELIGIBLE",
    "SEDPS-SFB,     COMMUNICATIONS,                        PS-EXAM-603, ELIGIBLE",
    "SSDPS-DEM,     DATA_ANALYTICS,                        PS-EXAM-701, IN_PROGRESS",
    "SSDPS-DEM,     DATA_PLATFORM,                         PS-EXAM-702, IN_PROGRESS",
  })
  void silverAndGoldCountAsTheTableSays(
      String engagement, String competency, String exam, String withSilver) {
    trained(partnerId);
    Given.passed(partnerId, consultant(partnerId, "consultant-7"), exam);
    competent(partnerId, competency, "SILVER");
    decision(partnerId, "engagement=" + engagement).then().body("result", equalTo(withSilver));

    competent(partnerId, competency, "GOLD");
    decision(partnerId, "engagement=" + engagement).then().body("result", equalTo("ELIGIBLE"));
  }

  @Test
  void aDecisionCanBeAskedForAnotherDay() {
    trained(partnerId);
    competent(partnerId, "WINDOWS_AND_DEVICES", "SILVER");

    decision(partnerId, "offering=DDPS&asOf=" + today().plusYears(2))
        .then()
        .body("result", equalTo("NOT_ELIGIBLE"))
        .body("asOf", equalTo(today().plusYears(2).toString()))
        .body("eligibleFrom", nullValue());
    decision(partnerId, "offering=DDPS&asOf=" + today().minusDays(40))
        .then()
        .body("result", equalTo("IN_PROGRESS"))
        .body("eligibleFrom", equalTo(today().minusDays(30).toString()));
    decision(partnerId, "offering=DDPS&asOf=2014-01-01")
        .then()
        .body("result", equalTo("NOT_ELIGIBLE"));
  }

  @Test
  void eligibilityEndsByItselfAsTimeGoesOn() {
    trained(partnerId);
    competent(partnerId, "WINDOWS_AND_DEVICES", "SILVER");
    String before = decision(partnerId, "offering=DDPS").header("ETag");

    clock.advance(Duration.ofDays(400));

    assertThat(
            decision(partnerId, "offering=DDPS")
                .then()
                .body("result", equalTo("NOT_ELIGIBLE"))
                .extract()
                .header("ETag"))
        .isNotEqualTo(before);
  }

  @Test
  void aDecisionChangesNothing() {
    long partners = Database.count("partner_qualifications");

    decision(partnerId, "offering=DDPS").then().statusCode(200);

    assertThat(Database.count("partner_qualifications")).isEqualTo(partners);
    assertThat(Database.outbox(partnerId)).isEmpty();
  }

  @Test
  void anotherPartnersEligibilityIsUnknownToAPartner() {
    trained(partnerId);
    UUID other = UniqueId.next();

    refused(
        partner(other).get(path(partnerId, "/eligibility?offering=DDPS")), 404, "partner.unknown");
    refused(
        partner(other).get(path(UniqueId.next(), "/eligibility?offering=DDPS")),
        404,
        "partner.unknown");
    refused(
        customer().get(path(partnerId, "/eligibility?offering=DDPS")),
        403,
        "identity.not-permitted");
  }

  @Test
  void refusesQuestionsThatMakeNoSense() {
    refused(decision(partnerId, "asOf=2026-11-24"), 422, "eligibility.one-target-required");
    refused(
        decision(partnerId, "offering=DDPS&engagement=DDPS-WINOFF"),
        422,
        "eligibility.one-target-required");
    refused(decision(partnerId, "offering=XDPS"), 422, "offering.not-in-catalogue");
    refused(decision(partnerId, "offering="), 400, "request.query-parameter-empty");
    refused(decision(partnerId, "engagement=DDPS"), 422, "engagement.not-in-catalogue");
    refused(
        decision(partnerId, "engagement=DDPS-WINOFF&asOf=2019-12-31"),
        422,
        "engagement.not-in-catalogue");
    refused(decision(partnerId, "offering=DDPS&asOf=0001-01-01"), 422, "request.date-out-of-range");
    refused(
        decision(partnerId, "offering=DDPS&asOf=tomorrow"),
        400,
        "request.query-parameter-malformed");
    program().get("/v1/partners/not-an-id/eligibility?offering=DDPS").then().statusCode(404);
  }
}
