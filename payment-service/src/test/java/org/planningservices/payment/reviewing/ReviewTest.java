package org.planningservices.payment.reviewing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.planningservices.foundation.country.DeliveryZone;
import org.planningservices.payment.Given;
import org.planningservices.payment.Partner;
import org.planningservices.payment.PayableRows;
import org.planningservices.payment.Requests;
import org.planningservices.testkit.Api;
import org.planningservices.testkit.Database;
import org.planningservices.testkit.ServiceTest;
import org.planningservices.testkit.StoredState;

@ServiceTest
class ReviewTest {

  @Test
  void approves() {
    Partner partner = Partner.in("DE", "EUR");
    UUID voucher = partner.redeems(5);
    UUID request = Given.submitted(partner, voucher);

    Instant approvedAt =
        Instant.parse(
            Requests.approve("alice", request)
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
    assertThat(PayableRows.status(voucher)).isEqualTo("REQUESTED");
    assertThat(Database.audit(request)).containsExactly("draft", "submit", "approve");
    String answer = partner.api().get(Requests.path(request)).asString();
    assertThat(answer).doesNotContain("alice");
  }

  @Test
  void theAuditHasTheNote() {
    Partner partner = Partner.in("DE", "EUR");
    UUID request = Given.submitted(partner, partner.redeems(5));
    Requests.program("alice")
        .post(Requests.path(request) + "/approval", Map.of("note", "Complete."))
        .then()
        .statusCode(201);
    assertThat(Database.reason(request)).isEqualTo("Complete.");
  }

  @Test
  void rejectsWithAReasonAndFreesTheVouchers() {
    Partner partner = Partner.in("DE", "EUR");
    UUID voucher = partner.redeems(5);
    UUID request = Given.submitted(partner, voucher);

    Requests.reject("alice", request)
        .then()
        .statusCode(201)
        .body("status", equalTo("REJECTED"))
        .body("reasonCode", equalTo("MISSING_DELIVERABLE"))
        .body("note", equalTo("The plan is missing."));

    assertThat(Database.reason(request)).isEqualTo("MISSING_DELIVERABLE: The plan is missing.");
    Database.OutboxEvent event = Database.outbox(request).getLast();
    assertThat(event.type()).isEqualTo("PaymentRequestRejected");
    assertThat(event.payload().get("reasonCode").asText()).isEqualTo("MISSING_DELIVERABLE");
    assertThat(event.payload().toString()).doesNotContain("The plan");
    assertThat(PayableRows.status(voucher)).isEqualTo("OPEN");
    UUID again = Given.submitted(partner, voucher);
    assertThat(again).isNotEqualTo(request);
    assertThat(PayableRows.status(voucher)).isEqualTo("REQUESTED");
  }

  @Test
  void decidesOnceAndOnlyWhatIsSubmitted() {
    Partner partner = Partner.in("DE", "EUR");
    UUID draft = Given.drafted(partner, partner.redeems(5));
    UUID approved = Given.approved(partner, "alice", partner.redeems(5));
    StoredState before = StoredState.now();
    for (UUID request : new UUID[] {draft, approved}) {
      Api.refused(Requests.approve("alice", request), 409, "payment.wrong-status");
      Api.refused(Requests.reject("alice", request), 409, "payment.wrong-status");
    }
    before.assertUnchanged();
  }

  @Test
  void refusesAReasonThatIsNone() {
    Partner partner = Partner.in("DE", "EUR");
    UUID request = Given.submitted(partner, partner.redeems(5));
    StoredState before = StoredState.now();
    String path = Requests.path(request) + "/rejection";
    Api alice = Requests.program("alice");
    alice
        .post(path, Map.of("reasonCode", "BECAUSE", "note", "No."))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/reasonCode"));
    alice
        .post(path, Map.of("reasonCode", "NOT_UNIQUE"))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/note"));
    alice
        .post(path, Map.of("reasonCode", "NOT_UNIQUE", "note", "a\u0000b"))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/note"));
    alice.post(path, "").then().statusCode(422);
    before.assertUnchanged();
  }

  @Test
  void isOnlyForTheProgramme() {
    Partner partner = Partner.in("DE", "EUR");
    UUID request = Given.submitted(partner, partner.redeems(5));
    StoredState before = StoredState.now();
    partner.api().post(Requests.path(request) + "/approval", Map.of()).then().statusCode(403);
    before.assertUnchanged();
  }
}
