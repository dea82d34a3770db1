package org.planningservices.enrollment.registering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.planningservices.enrollment.Given.registeredPartner;
import static org.planningservices.enrollment.Requests.partner;
import static org.planningservices.enrollment.Requests.path;
import static org.planningservices.enrollment.Requests.registration;
import static org.planningservices.testkit.Api.as;
import static org.planningservices.testkit.Api.refused;
import static org.planningservices.testkit.Api.refusedWithoutTrace;
import static org.planningservices.testkit.AtOnce.atOnce;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.planningservices.foundation.id.UniqueId;
import org.planningservices.testkit.Database;
import org.planningservices.testkit.ServiceTest;
import org.planningservices.testkit.StoredState;
import org.planningservices.testkit.Tokens;

@ServiceTest
class RegisteringTest {

  @Test
  void anOrganizationBecomesAPartnerUnderItsOwnId() {
    UUID organizationId = UniqueId.next();

    partner(organizationId)
        .post("/v1/partners", registration())
        .then()
        .statusCode(201)
        .header("Location", org.hamcrest.Matchers.endsWith(path(organizationId)))
        .header("ETag", "\"1\"")
        .body("partnerId", equalTo(organizationId.toString()))
        .body("legalName", equalTo("Contoso Deployment GmbH"))
        .body("country", equalTo("DE"))
        .body("status", equalTo("REGISTERED"))
        .body("registeredAt", notNullValue())
        .body("sequence", equalTo(1));

    assertThat(Database.outbox(organizationId))
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.type()).isEqualTo("PartnerRegistered");
              assertThat(event.sequence()).isEqualTo(1);
              assertThat(event.extensions()).isEqualTo("partnerid=" + organizationId);
              assertThat(event.payload().properties().stream().map(Map.Entry::getKey))
                  .containsExactlyInAnyOrder("partnerId", "country");
            });
    assertThat(
            Database.query(
                "select action, object_type, organization_id, subject from audit_entry"
                    + " where object_id = ?",
                organizationId))
        .containsExactly(
            Map.of(
                "action", "register",
                "object_type", "partner",
                "organization_id", organizationId,
                "subject", "somebody"));
  }

  @Test
  void refusesASecondRegistration() {
    UUID partnerId = registeredPartner();
    refusedWithoutTrace(
        () ->
            partner(partnerId)
                .post("/v1/partners", Map.of("legalName", "Another name", "country", "FR")),
        409,
        "partner.already-registered");
    partner(partnerId)
        .get(path(partnerId))
        .then()
        .header("ETag", "\"1\"")
        .body("legalName", equalTo("Contoso Deployment GmbH"));
  }

  @Test
  void ofManyRegistrationsAtOnceOneWins() {
    UUID organizationId = UniqueId.next();

    List<Response> answers =
        atOnce(12, caller -> partner(organizationId).post("/v1/partners", registration()));

    assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() != 201)
        .allSatisfy(answer -> refused(answer, 409, "partner.already-registered"));
    assertThat(Database.outbox(organizationId)).hasSize(1);
  }

  @Test
  void aRepeatedRequestIsAnsweredFromTheRecord() {
    UUID organizationId = UniqueId.next();
    String key = UniqueId.next().toString();
    String first =
        partner(organizationId)
            .withKey(key)
            .post("/v1/partners", registration())
            .then()
            .statusCode(201)
            .extract()
            .asString();

    Response second = partner(organizationId).withKey(key).post("/v1/partners", registration());

    second.then().statusCode(201).header("Idempotency-Replayed", "true").header("ETag", "\"1\"");
    assertThat(second.asString()).isEqualTo(first);
    assertThat(Database.outbox(organizationId)).hasSize(1);
  }

  @Test
  void refusesARequestWithoutAnIdempotencyKey() {
    StoredState before = StoredState.now();

    partner(UniqueId.next())
        .withoutKey()
        .post("/v1/partners", registration())
        .then()
        .statusCode(400)
        .contentType("application/problem+json");

    before.assertUnchanged();
  }

  @Test
  void refusesNamesAndCountriesThatCannotBe() {
    StoredState before = StoredState.now();
    UUID organizationId = UniqueId.next();

    for (Map<String, Object> wrong :
        List.of(
            Map.<String, Object>of("country", "DE"),
            Map.<String, Object>of("legalName", " ", "country", "DE"),
            Map.<String, Object>of("legalName", "x".repeat(201), "country", "DE"),
            Map.<String, Object>of("legalName", "Contoso"),
            Map.<String, Object>of("legalName", "Contoso", "country", "XX"),
            Map.<String, Object>of("legalName", "Contoso", "country", "d1"),
            Map.<String, Object>of("legalName", "Contoso", "country", "DEU"))) {
      refused(partner(organizationId).post("/v1/partners", wrong), 422, "request.invalid");
    }

    before.assertUnchanged();
  }

  @Test
  void onlyPartnerOrganizationsRegister() {
    StoredState before = StoredState.now();

    for (String token :
        List.of(
            Tokens.customer(UniqueId.next()).with("enrollment:manage"),
            Tokens.program(UniqueId.next()).with("enrollment:manage"),
            Tokens.partner(UniqueId.next()).with("enrollment:read"))) {
      as(token).post("/v1/partners", registration()).then().statusCode(403);
    }

    before.assertUnchanged();
  }
}
