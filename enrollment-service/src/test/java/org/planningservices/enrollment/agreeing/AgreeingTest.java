package org.planningservices.enrollment.agreeing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.planningservices.enrollment.Given.changeEligibility;
import static org.planningservices.enrollment.Given.eligible;
import static org.planningservices.enrollment.Given.eligiblePartner;
import static org.planningservices.enrollment.Given.registeredPartner;
import static org.planningservices.enrollment.Requests.agreement;
import static org.planningservices.enrollment.Requests.partner;
import static org.planningservices.enrollment.Requests.path;
import static org.planningservices.enrollment.Requests.program;
import static org.planningservices.testkit.Api.refused;
import static org.planningservices.testkit.Api.refusedWithoutTrace;
import static org.planningservices.testkit.AtOnce.atOnce;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.planningservices.testkit.Database;
import org.planningservices.testkit.ServiceTest;
import org.planningservices.testkit.StoredState;
import org.planningservices.testkit.TestClock;

@ServiceTest
class AgreeingTest {

  @Inject TestClock clock;

  @Test
  void signsAndTellsNobodysName() {
    UUID partnerId = eligiblePartner();

    Response signed = partner(partnerId).post(path(partnerId, "/agreement"), agreement());

    signed
        .then()
        .statusCode(201)
        .header("Location", endsWith(path(partnerId, "/agreement")))
        .header("ETag", "\"2\"")
        .body("signedBy", equalTo("Erika Mustermann"));
    String signedAt = signed.path("signedAt");
    assertThat(Database.outbox(partnerId).getLast())
        .satisfies(
            event -> {
              assertThat(event.type()).isEqualTo("AgreementSigned");
              assertThat(event.sequence()).isEqualTo(2);
              assertThat(event.payload().toString())
                  .isEqualTo(
                      "{\"partnerId\":\"%s\",\"agreementVersion\":\"2020-08\",\"signedAt\":\"%s\"}"
                          .formatted(partnerId, signedAt));
            });
    assertThat(program().get(path(partnerId, "/agreement")).asString())
        .isEqualTo(signed.asString());
    partner(partnerId)
        .get(path(partnerId))
        .then()
        .header("ETag", "\"2\"")
        .body("status", equalTo("AGREEMENT_SIGNED"))
        .body("agreementVersion", equalTo("2020-08"))
        .body("agreementSignedAt", equalTo(signedAt));
    assertThat(
            Database.query(
                "select organization_id from audit_entry where object_id = ? and action = 'sign'",
                partnerId))
        .containsExactly(Map.of("organization_id", partnerId));
  }

  @Test
  void refusesASecondSignature() {
    UUID partnerId = eligiblePartner();
    String signed = partner(partnerId).post(path(partnerId, "/agreement"), agreement()).asString();
    refusedWithoutTrace(
            () -> partner(partnerId).post(path(partnerId, "/agreement"), agreement()),
            409,
            "agreement.already-signed")
        .body("reasons[0].facts.status", equalTo("AGREEMENT_SIGNED"))
        .body("reasons[0].facts.move", equalTo("SIGN_AGREEMENT"));
    assertThat(partner(partnerId).get(path(partnerId, "/agreement")).asString()).isEqualTo(signed);
  }

  @Test
  void aSecondSignatureThatIsStaleTooIsToldThatItIsStale() {
    UUID partnerId = eligiblePartner();
    partner(partnerId).post(path(partnerId, "/agreement"), agreement()).then().statusCode(201);
    StoredState before = StoredState.now();

    refused(
        partner(partnerId).ifMatch("\"1\"").post(path(partnerId, "/agreement"), agreement()),
        412,
        "request.stale-version");
    refused(
        partner(partnerId).ifMatch("\"2\"").post(path(partnerId, "/agreement"), agreement()),
        409,
        "agreement.already-signed");

    before.assertUnchanged();
  }

  @Test
  void refusesAPartnerThatIsEligibleForNoOfferingToday() {
    UUID partnerId = registeredPartner();
    clock.set(Instant.parse("2027-04-01T00:00:00Z"));
    assertNotEligible(partnerId);

    changeEligibility(
        partnerId,
        1,
        List.of(
            eligible("DDPS", "2026-01-01", LocalDate.parse("2027-03-31")),
            eligible("SDPS", "2027-04-02", null)));
    assertNotEligible(partnerId);

    clock.set(Instant.parse("2027-03-31T23:59:00Z"));
    partner(partnerId).post(path(partnerId, "/agreement"), agreement()).then().statusCode(201);
  }

  private static void assertNotEligible(UUID partnerId) {
    refusedWithoutTrace(
            () -> partner(partnerId).post(path(partnerId, "/agreement"), agreement()),
            409,
            "agreement.not-eligible")
        .body("reasons.code", contains("agreement.not-eligible"))
        .body("reasons[0].facts.asOf", equalTo("2027-04-01"));
    partner(partnerId).get(path(partnerId)).then().body("status", equalTo("REGISTERED"));
  }

  @Test
  void ofManySignaturesAtOnceOneCounts() {
    UUID partnerId = eligiblePartner();

    List<Response> answers =
        atOnce(8, caller -> partner(partnerId).post(path(partnerId, "/agreement"), agreement()));

    assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() != 201)
        .allSatisfy(answer -> refused(answer, 409, "agreement.already-signed"));
    assertThat(Database.outbox(partnerId)).hasSize(2);
  }

  @Test
  void refusesAnUnknownVersionAndAHalfHeartedSignature() {
    UUID partnerId = eligiblePartner();
    StoredState before = StoredState.now();

    refused(
        partner(partnerId).post(path(partnerId, "/agreement"), changed("version", "2019-01")),
        422,
        "agreement.version-unknown");
    for (Map<String, Object> wrong :
        List.of(
            changed("accepted", false),
            changed("accepted", null),
            changed("accepted", "true"),
            changed("signedBy", ""),
            changed("version", null))) {
      refused(
          partner(partnerId).post(path(partnerId, "/agreement"), wrong), 422, "request.invalid");
    }
    refused(
            partner(partnerId)
                .post(path(partnerId, "/agreement"), changed("signedBy", "Eri\u0007ka")),
            422,
            "request.invalid")
        .body("errors.code", hasItem("field.character-not-allowed"));

    before.assertUnchanged();
    refused(partner(partnerId).get(path(partnerId, "/agreement")), 404, "agreement.unknown");
  }

  private static Map<String, Object> changed(String field, Object value) {
    Map<String, Object> request = new HashMap<>(agreement());
    request.put(field, value);
    return request;
  }
}
