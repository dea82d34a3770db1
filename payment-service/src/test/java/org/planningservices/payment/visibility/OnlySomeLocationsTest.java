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
import org.planningservices.payment.Api;
import org.planningservices.payment.Footprint;
import org.planningservices.payment.Partner;
import org.planningservices.servers.RealServers;
import org.planningservices.testkit.Database;
import org.planningservices.testkit.ServiceTest;
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
    Api.registerPayee(munich, "EUR").then().statusCode(201);
    inBerlin = berlin.onlyHere();
  }

  @Test
  void draftsForItsLocationOnly() {
    UUID own = berlin.redeems(5);
    UUID foreign = munich.redeems(5);
    Footprint before = Footprint.now();

    String foreignAnswer = refusal(Api.draft(inBerlin, own, foreign));
    String unknownAnswer = refusal(Api.draft(inBerlin, own, UUID.randomUUID()));

    assertThat(foreignAnswer).isEqualTo(unknownAnswer).contains("payable.unknown");
    assertThat(Footprint.now()).isEqualTo(before);
    Api.draft(inBerlin, own).then().statusCode(201);
  }

  @Test
  void listsItsLocationOnly() {
    UUID own = berlin.redeems(5);
    UUID foreign = munich.redeems(5);
    UUID request = Api.drafted(berlin, own);
    Api.drafted(munich, foreign);
    String token = inBerlin.token();
    Api.get(token, "/v1/payables").then().body("items.voucherId", contains(own.toString()));
    Api.get(token, "/v1/payment-requests")
        .then()
        .body("items.paymentRequestId", contains(request.toString()));
    Api.get(token, "/v1/payees")
        .then()
        .body("items.locationId", contains(berlin.location().toString()));
    Api.get(token, "/v1/payables?locationId=" + munich.location())
        .then()
        .statusCode(200)
        .body("items", hasSize(0));
    Api.get(token, "/v1/payables/" + foreign).then().statusCode(404);
  }

  @Test
  void reachesNothingWhenItsTokenNamesNone() {
    UUID voucher = berlin.redeems(5);
    UUID request = Api.drafted(berlin, voucher);
    String token =
        RealServers.issuer()
            .token(
                Tokens.partner(berlin.id()).claims("payment:read", "payment:submit").locations());
    Partner nowhere = new Partner(berlin.id(), berlin.location(), "DE", token);
    Footprint before = Footprint.now();
    for (String list : List.of("/v1/payables", "/v1/payment-requests", "/v1/payees")) {
      Api.get(token, list).then().statusCode(200).body("items", hasSize(0));
    }
    refusal(Api.draft(nowhere, voucher));
    refusal(Api.submit(nowhere, request));
    refusal(Api.registerPayee(nowhere, "USD"));
    assertThat(Footprint.now()).isEqualTo(before);
  }

  @Test
  void registersPayeesOfItsLocationOnly() {
    long payees = Database.count("payee");
    Footprint before = Footprint.now();
    Partner elsewhere = new Partner(munich.id(), munich.location(), "DE", inBerlin.token());
    Partner nowhere = new Partner(munich.id(), UUID.randomUUID(), "DE", inBerlin.token());
    assertThat(refusal(Api.registerPayee(elsewhere, "USD")))
        .isEqualTo(refusal(Api.registerPayee(nowhere, "USD")))
        .contains("location.unknown");
    assertThat(Database.count("payee")).isEqualTo(payees);
    assertThat(Footprint.now()).isEqualTo(before);
    Api.registerPayee(inBerlin, "USD").then().statusCode(201);
  }

  @Test
  void submitsAndDeletesForItsLocationOnly() {
    UUID own = Api.drafted(berlin, berlin.redeems(5));
    UUID foreign = Api.drafted(munich, munich.redeems(5));
    Footprint before = Footprint.now();
    assertThat(refusal(Api.submit(inBerlin, foreign)))
        .isEqualTo(refusal(Api.submit(inBerlin, UUID.randomUUID())))
        .contains("payment-request.unknown");
    refusal(Api.as(inBerlin.token()).delete(Api.path(foreign)));
    refusal(
        Api.as(inBerlin.token())
            .body(Map.of())
            .post(Api.path(foreign) + "/submission?dryRun=true"));
    assertThat(Footprint.now()).isEqualTo(before);
    Api.submit(inBerlin, own).then().statusCode(201);
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
