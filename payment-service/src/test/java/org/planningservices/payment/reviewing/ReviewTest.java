package org.planningservices.payment.reviewing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.planningservices.foundation.country.DeliveryZone;
import org.planningservices.payment.Api;
import org.planningservices.payment.Footprint;
import org.planningservices.payment.Partner;
import org.planningservices.testkit.Database;
import org.planningservices.testkit.ServiceTest;

@ServiceTest
class ReviewTest {

  @Test
  void approves() {
    Partner partner = Partner.in("DE", "EUR");
    UUID voucher = partner.redeems(5);
    UUID request = Api.submitted(partner, voucher);

    Instant approvedAt =
        Instant.parse(
            Api.approve("alice", request)
                .then()
                .statusCode(201)
                .header("ETag", equalTo("\"3\""))
                .body("status", equalTo("APPROVED"))
                .extract()
                .path("reviewedAt"));

    JsonNode event = Database.outbox(request).getLast().payload();
    assertThat(Database.outbox(request).getLast().type()).isEqualTo("PaymentRequestApproved");
    assertThat(Database.outbox(request).getLast().sequence()).isEqualTo(3);
    assertThat(event.get("payBy").asText())
        .isEqualTo(DeliveryZone.dateAt("DE", approvedAt).plusDays(30).toString());
    assertThat(event.toString()).doesNotContain("alice");
    assertThat(Footprint.payable(voucher)).isEqualTo("REQUESTED");
    assertThat(Footprint.audit(request)).containsExactly("draft", "submit", "approve");
    String answer = Api.get(partner.token(), Api.path(request)).asString();
    assertThat(answer).doesNotContain("alice");
  }

  @Test
  void theAuditHasTheNote() {
    Partner partner = Partner.in("DE", "EUR");
    UUID request = Api.submitted(partner, partner.redeems(5));
    Api.post(Api.program("alice"), Api.path(request) + "/approval", Map.of("note", "Complete."))
        .then()
        .statusCode(201);
    assertThat(Footprint.reason(request)).isEqualTo("Complete.");
  }

  @Test
  void rejectsWithAReasonAndFreesTheVouchers() {
    Partner partner = Partner.in("DE", "EUR");
    UUID voucher = partner.redeems(5);
    UUID request = Api.submitted(partner, voucher);

    Api.reject("alice", request)
        .then()
        .statusCode(201)
        .body("status", equalTo("REJECTED"))
        .body("reasonCode", equalTo("MISSING_DELIVERABLE"))
        .body("note", equalTo("The plan is missing."));

    assertThat(Footprint.reason(request)).isEqualTo("MISSING_DELIVERABLE: The plan is missing.");
    Database.OutboxEvent event = Database.outbox(request).getLast();
    assertThat(event.type()).isEqualTo("PaymentRequestRejected");
    assertThat(event.payload().get("reasonCode").asText()).isEqualTo("MISSING_DELIVERABLE");
    assertThat(event.payload().toString()).doesNotContain("The plan");
    assertThat(Footprint.payable(voucher)).isEqualTo("OPEN");
    UUID again = Api.submitted(partner, voucher);
    assertThat(again).isNotEqualTo(request);
    assertThat(Footprint.payable(voucher)).isEqualTo("REQUESTED");
  }

  @Test
  void decidesOnceAndOnlyWhatIsSubmitted() {
    Partner partner = Partner.in("DE", "EUR");
    UUID draft = Api.drafted(partner, partner.redeems(5));
    UUID approved = Api.approved(partner, "alice", partner.redeems(5));
    Footprint before = Footprint.now();
    for (UUID request : new UUID[] {draft, approved}) {
      Api.approve("alice", request)
          .then()
          .statusCode(409)
          .body("code", equalTo("payment.wrong-status"));
      Api.reject("alice", request)
          .then()
          .statusCode(409)
          .body("code", equalTo("payment.wrong-status"));
    }
    assertThat(Footprint.now()).isEqualTo(before);
  }

  @Test
  void refusesAReasonThatIsNone() {
    Partner partner = Partner.in("DE", "EUR");
    UUID request = Api.submitted(partner, partner.redeems(5));
    Footprint before = Footprint.now();
    String path = Api.path(request) + "/rejection";
    String token = Api.program("alice");
    Api.post(token, path, Map.of("reasonCode", "BECAUSE", "note", "No."))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/reasonCode"));
    Api.post(token, path, Map.of("reasonCode", "NOT_UNIQUE"))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/note"));
    Api.post(token, path, Map.of("reasonCode", "NOT_UNIQUE", "note", "a\u0000b"))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/note"));
    Api.post(token, path, "").then().statusCode(422);
    assertThat(Footprint.now()).isEqualTo(before);
  }

  @Test
  void isOnlyForTheProgramme() {
    Partner partner = Partner.in("DE", "EUR");
    UUID request = Api.submitted(partner, partner.redeems(5));
    Footprint before = Footprint.now();
    Api.post(partner.token(), Api.path(request) + "/approval", Map.of()).then().statusCode(403);
    assertThat(Footprint.now()).isEqualTo(before);
  }
}
