package org.planningservices.eligibility.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.planningservices.eligibility.Requests.customer;
import static org.planningservices.eligibility.Requests.partner;
import static org.planningservices.eligibility.Requests.program;
import static org.planningservices.eligibility.Requests.today;
import static org.planningservices.testkit.Api.refused;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningservices.foundation.id.UniqueId;
import org.planningservices.testkit.ServiceTest;

@ServiceTest
class CatalogueTest {

  @Test
  void everybodySeesTheSixOfferingsOfToday() {
    for (var caller : List.of(program(), partner(UniqueId.next()), customer())) {
      caller
          .get("/v1/offerings")
          .then()
          .statusCode(200)
          .body("items.offeringCode", contains("DDPS", "DYDPS", "PVDPS", "S-EDPS", "SDPS", "SSDPS"))
          .body("items.source", everyItem(equalTo("DOCUMENTED")))
          .body("items.qualifying", everyItem(empty()))
          .body("nextCursor", nullValue());
    }
  }

  @Test
  void anOfferingTellsItsEngagements() {
    program()
        .get("/v1/offerings/DDPS")
        .then()
        .statusCode(200)
        .body("name", equalTo("Desktop Deployment Planning Services"))
        .body("effectiveFrom", equalTo("2013-07-01"))
        .body("effectiveUntil", nullValue())
        .body("engagementCodes", contains("DDPS-ENTSEC", "DDPS-MOBPROD", "DDPS-WINOFF"));
  }

  @Test
  void theSameContentHasTheSameETagAndOtherContentAnother() {
    String today = program().get("/v1/offerings/DDPS").header("ETag");

    assertThat(today).startsWith("\"").endsWith("\"");
    assertThat(program().get("/v1/offerings/DDPS?asOf=2020-08-20").header("ETag")).isEqualTo(today);
    assertThat(program().get("/v1/offerings/DDPS?asOf=2020-08-19").header("ETag"))
        .isNotEqualTo(today);
  }

  /** The whole of [programme 3.2], with the first list that has the engagement [programme 2.2]. */
  @ParameterizedTest
  @CsvSource({
    "DDPS-WINOFF,   DDPS,   WINDOWS_AND_DEVICES, SILVER GOLD, 2020-01-01",
    "DDPS-MOBPROD,  DDPS,   ENTERPRISE_MOBILITY_MANAGEMENT WINDOWS_AND_DEVICES, SILVER GOLD,"
        + " 2020-01-01",
    "DDPS-ENTSEC,   DDPS,   ENTERPRISE_MOBILITY_MANAGEMENT, SILVER GOLD, 2020-01-01",
    "DYDPS-UPG-CE,  DYDPS,  CLOUD_BUSINESS_APPLICATIONS CLOUD_CUSTOMER_RELATIONSHIP_MANAGEMENT,"
        + " SILVER GOLD, 2020-01-01",
    "DYDPS-MIG-CE,  DYDPS,  CLOUD_BUSINESS_APPLICATIONS CLOUD_CUSTOMER_RELATIONSHIP_MANAGEMENT,"
        + " SILVER GOLD, 2020-01-01",
    "DYDPS-UPG-FO,  DYDPS,  ENTERPRISE_RESOURCE_PLANNING, GOLD, 2020-01-01",
    "PVDPS-WINSRV,  PVDPS,  DATACENTER, SILVER GOLD, 2020-01-01",
    "SDPS-SP,       SDPS,   COLLABORATION_AND_CONTENT, SILVER GOLD, 2020-01-01",
    "SDPS-PPM,      SDPS,   PROJECT_AND_PORTFOLIO_MANAGEMENT, SILVER GOLD, 2020-08-20",
    "SEDPS-EX,      S-EDPS, MESSAGING, SILVER GOLD, 2020-01-01",
    "SEDPS-SFB,     S-EDPS, COMMUNICATIONS, SILVER GOLD, 2020-01-01",
    "SSDPS-DEM,     SSDPS,  DATA_ANALYTICS DATA_PLATFORM, GOLD, 2020-01-01",
  })
  void engagementsAskForTheCompetenciesOfTheTable(
      String code, String offering, String competencies, String levels, String from) {
    List<Map<String, Object>> qualifying =
        program()
            .get("/v1/engagements/" + code)
            .then()
            .statusCode(200)
            .body("offeringCode", equalTo(offering))
            .body("effectiveFrom", equalTo(from))
            .body("effectiveUntil", nullValue())
            .body("source", equalTo("DOCUMENTED"))
            .body("durations.days", contains(1, 3, 5, 10, 15))
            .extract()
            .path("qualifying");

    assertThat(qualifying)
        .isEqualTo(
            List.of(competencies.split(" ")).stream()
                .map(
                    competency ->
                        Map.of(
                            "competency",
                            competency,
                            "levels",
                            List.of(levels.split(" ")),
                            "source",
                            "DOCUMENTED"))
                .toList());
  }

  @Test
  void thereAreTwelveEngagements() {
    program().get("/v1/engagements").then().statusCode(200).body("items.size()", equalTo(12));
    program()
        .get("/v1/engagements?offering=S-EDPS")
        .then()
        .body("items.engagementCode", contains("SEDPS-EX", "SEDPS-SFB"));
  }

  /** Of these times no source tells which competencies they asked for. */
  @Test
  void elevenEngagementsWereListedBeforeTheRevisionOfAugust2020() {
    for (String day : List.of("2020-01-01", "2020-08-19")) {
      program()
          .get("/v1/engagements?asOf=" + day)
          .then()
          .body("items.size()", equalTo(11))
          .body("items.engagementCode", not(hasItem("SDPS-PPM")))
          .body("items.qualifying.flatten().source", everyItem(equalTo("SYNTHETIC")));
    }
    program().get("/v1/engagements?asOf=2019-12-31").then().body("items", empty());
  }

  @Test
  void lyncBecameSkypeForBusinessIn2015() {
    program()
        .get("/v1/offerings?asOf=2014-12-31")
        .then()
        .body("items.offeringCode", hasItem("L&EDPS"))
        .body("items.offeringCode", not(hasItem("S-EDPS")));
    program()
        .get("/v1/offerings?asOf=2015-01-01")
        .then()
        .body("items.offeringCode", hasItem("S-EDPS"))
        .body("items.offeringCode", not(hasItem("L&EDPS")))
        .body(
            "items.find { it.offeringCode == 'S-EDPS' }.qualifying.source",
            everyItem(equalTo("SYNTHETIC")));
  }

  @Test
  void onlyTheDurationsOfSharePointPlanningAreDocumented() {
    program()
        .get("/v1/engagements/SDPS-SP")
        .then()
        .body("durations.source", everyItem(equalTo("DOCUMENTED")));
    program()
        .get("/v1/engagements/DDPS-WINOFF")
        .then()
        .body("durations.source", everyItem(equalTo("SYNTHETIC")));
  }

  /** The whole of [programme 3.3]. */
  @ParameterizedTest
  @CsvSource({
    "AZDPS,  AZURE_CIRCLE=MEMBER",
    "DDPS,   DEVICES_AND_DEPLOYMENT=SILVER+GOLD",
    "DTDPS,  APPLICATION_LIFECYCLE_MANAGEMENT=GOLD",
    "L&EDPS, COMMUNICATIONS=SILVER+GOLD MESSAGING=SILVER+GOLD",
    "PVDPS,  MANAGEMENT_AND_VIRTUALIZATION=GOLD SERVER_PLATFORM=GOLD",
    "SDPS,   BUSINESS_INTELLIGENCE=GOLD COLLABORATION_AND_CONTENT=SILVER+GOLD",
    "SSDPS,  BUSINESS_INTELLIGENCE=GOLD DATA_PLATFORM=GOLD",
  })
  void offeringsAskedForTheCompetenciesOfTheOldGuide(String code, String expected) {
    List<Map<String, Object>> qualifying =
        program()
            .get("/v1/offerings/" + code + "?asOf=2014-01-01")
            .then()
            .statusCode(200)
            .body("engagementCodes", empty())
            .extract()
            .path("qualifying");

    assertThat(qualifying.stream().map(CatalogueTest::phrase).toList())
        .containsExactly(expected.split(" "));
  }

  @Test
  void whatIsOverIsOver() {
    program()
        .get("/v1/offerings?asOf=2020-08-19")
        .then()
        .body("items.offeringCode", contains("DDPS", "DYDPS", "PVDPS", "S-EDPS", "SDPS", "SSDPS"));
    refused(program().get("/v1/offerings/AZDPS"), 404, "offering.unknown");
    refused(program().get("/v1/offerings/AZDPS?asOf=2020-02-01"), 404, "offering.unknown");
    program().get("/v1/offerings/AZDPS?asOf=2020-01-31").then().statusCode(200);
    refused(program().get("/v1/offerings/DTDPS?asOf=2020-01-01"), 404, "offering.unknown");
    program().get("/v1/offerings/DTDPS?asOf=2019-12-31").then().statusCode(200);
  }

  @Test
  void competenciesSayWhetherTheyAreRetiredAndWhichExamsTheyHave() {
    program()
        .get("/v1/competencies")
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(19))
        .body(
            "items.findAll { it.retired }.competency",
            contains("CLOUD_CUSTOMER_RELATIONSHIP_MANAGEMENT"))
        .body("items.exams.flatten().source", everyItem(equalTo("SYNTHETIC")))
        .body(
            "items.find { it.competency == 'WINDOWS_AND_DEVICES' }.exams.examCode",
            contains("PS-EXAM-101", "PS-EXAM-102"));
    program()
        .get("/v1/competencies?asOf=2014-01-01")
        .then()
        .body("items.find { it.competency == 'AZURE_CIRCLE' }.levels", contains("MEMBER"))
        .body("items.competency", hasItem("SERVER_PLATFORM"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/offerings",
        "/v1/offerings/DDPS",
        "/v1/engagements",
        "/v1/engagements/DDPS-WINOFF",
        "/v1/competencies"
      })
  void refusesDaysThatMakeNoSense(String path) {
    for (String absurd :
        List.of("1066-10-14", "2005-12-31", today().plusYears(11).toString(), "9999-12-31")) {
      refused(program().get(path + "?asOf=" + absurd), 422, "request.date-out-of-range")
          .body("errors[0].pointer", equalTo("?asOf"));
    }
    for (String unreadable :
        List.of("yesterday", "2026-02-30", "2026-1-1", "20261124", "+999999999-12-31")) {
      refused(program().get(path + "?asOf=" + unreadable), 400, "request.query-parameter-malformed")
          .body("detail", containsString("asOf"));
    }
  }

  @Test
  void refusesCodesThatTheCatalogueDoesNotHave() {
    refused(program().get("/v1/offerings/XDPS"), 404, "offering.unknown");
    refused(program().get("/v1/offerings/ddps"), 404, "offering.unknown");
    refused(program().get("/v1/engagements/DDPS-NOTHING"), 404, "engagement.unknown");
    refused(program().get("/v1/engagements?offering=XDPS"), 422, "offering.not-in-catalogue");
    refused(program().get("/v1/offerings/" + "x".repeat(4000)), 404, "offering.unknown");
  }

  private static String phrase(Map<String, Object> qualifying) {
    return qualifying.get("competency")
        + "="
        + String.join(
            "+", ((List<?>) qualifying.get("levels")).stream().map(String::valueOf).toList());
  }
}
