package org.planningservices.payment.visibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planningservices.payment.Given;
import org.planningservices.payment.Partner;
import org.planningservices.payment.Requests;
import org.planningservices.servers.RealServers;
import org.planningservices.testkit.Api;
import org.planningservices.testkit.Database;
import org.planningservices.testkit.ServiceTest;
import org.planningservices.testkit.StoredState;
import org.planningservices.testkit.Tokens;

/** Whose token names locations reaches those, and the others are like unknown. */
@ServiceTest
class OnlySomeLocationsTest {

  private Partner berlin;
  private Partner munich;
  private Partner inBerlin;

  @BeforeEach
  void aPersonOfOneLocation() {
    berlin = Partner.in("DE", "EUR");
    munich = berlin.elsewhere("DE");
    Requests.registerPayee(munich, "EUR").then().statusCode(201);
    inBerlin = berlin.onlyHere();
  }

  @Test
  void draftsForItsLocationOnly() {
    UUID own = berlin.redeems(5);
    UUID foreign = munich.redeems(5);
    StoredState before = StoredState.now();

    String foreignAnswer = refusal(Requests.draft(inBerlin, own, foreign));
    String unknownAnswer = refusal(Requests.draft(inBerlin, own, UUID.randomUUID()));

    assertThat(foreignAnswer).isEqualTo(unknownAnswer).contains("payable.unknown");
    before.assertUnchanged();
    Requests.draft(inBerlin, own).then().statusCode(201);
  }

  @Test
  void listsItsLocationOnly() {
    UUID own = berlin.redeems(5);
    UUID foreign = munich.redeems(5);
    UUID request = Given.drafted(berlin, own);
    Given.drafted(munich, foreign);
    Api api = inBerlin.api();
    api.get("/v1/payables").then().body("items.voucherId", contains(own.toString()));
    api.get("/v1/payment-requests")
        .then()
        .body("items.paymentRequestId", contains(request.toString()));
    api.get("/v1/payees").then().body("items.locationId", contains(berlin.location().toString()));
    api.get("/v1/payables?locationId=" + munich.location())
        .then()
        .statusCode(200)
        .body("items", hasSize(0));
    api.get("/v1/payables/" + foreign).then().statusCode(404);
  }

  @Test
  void reachesNothingWhenItsTokenNamesNone() {
    UUID voucher = berlin.redeems(5);
    UUID request = Given.drafted(berlin, voucher);
    String token =
        RealServers.issuer()
            .token(
                Tokens.partner(berlin.id()).claims("payment:read", "payment:submit").locations());
    Partner nowhere = new Partner(berlin.id(), berlin.location(), "DE", token);
    StoredState before = StoredState.now();
    for (String list : List.of("/v1/payables", "/v1/payment-requests", "/v1/payees")) {
      nowhere.api().get(list).then().statusCode(200).body("items", hasSize(0));
    }
    refusal(Requests.draft(nowhere, voucher));
    refusal(Requests.submit(nowhere, request));
    refusal(Requests.registerPayee(nowhere, "USD"));
    before.assertUnchanged();
  }

  @Test
  void registersPayeesOfItsLocationOnly() {
    long payees = Database.count("payee");
    StoredState before = StoredState.now();
    Partner elsewhere = new Partner(munich.id(), munich.location(), "DE", inBerlin.token());
    Partner nowhere = new Partner(munich.id(), UUID.randomUUID(), "DE", inBerlin.token());
    assertThat(refusal(Requests.registerPayee(elsewhere, "USD")))
        .isEqualTo(refusal(Requests.registerPayee(nowhere, "USD")))
        .contains("location.unknown");
    assertThat(Database.count("payee")).isEqualTo(payees);
    before.assertUnchanged();
    Requests.registerPayee(inBerlin, "USD").then().statusCode(201);
  }

  @Test
  void submitsAndDeletesForItsLocationOnly() {
    UUID own = Given.drafted(berlin, berlin.redeems(5));
    UUID foreign = Given.drafted(munich, munich.redeems(5));
    StoredState before = StoredState.now();
    assertThat(refusal(Requests.submit(inBerlin, foreign)))
        .isEqualTo(refusal(Requests.submit(inBerlin, UUID.randomUUID())))
        .contains("payment-request.unknown");
    refusal(inBerlin.api().delete(Requests.path(foreign)));
    refusal(
        inBerlin
            .api()
            .withoutKey()
            .post(Requests.path(foreign) + "/submission?dryRun=true", Map.of()));
    before.assertUnchanged();
    Requests.submit(inBerlin, own).then().statusCode(201);
  }

  /** The answer without what differs between any two. */
  private static String refusal(Response answer) {
    answer.then().statusCode(404).contentType("application/problem+json");
    return answer
        .asString()
        .replaceAll("\"requestId\":\"[^\"]*\"", "")
        .replaceAll("\"instance\":\"[^\"]*\"", "");
  }
}
