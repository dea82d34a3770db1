package org.planningservices.voucher.delivering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.planningservices.voucher.Requests.upload;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.planningservices.testkit.Api;
import org.planningservices.testkit.Database;
import org.planningservices.testkit.ServiceTest;
import org.planningservices.testkit.StoredState;
import org.planningservices.testkit.TestClock;
import org.planningservices.voucher.Given;
import org.planningservices.voucher.VoucherScenario;
import org.planningservices.voucher.completion.DeliverablesSettings;
import org.planningservices.voucher.delivering.inspecting.DeliverableType;

@ServiceTest
class DeliverableResourceTest {

  @Inject Given given;
  @Inject TestClock clock;
  @Inject DeliverablesSettings settings;

  @Test
  void keepsAFileUnderItsHash() throws IOException {
    VoucherScenario scenario = given.reserved();
    byte[] content = SampleFiles.docx("plan " + UUID.randomUUID());

    String sha256 =
        upload(scenario.partner(), scenario, "C:\\plans\\Plan.docx", content)
            .then()
            .statusCode(201)
            .body("deliverableId", notNullValue())
            .body("fileName", equalTo("Plan.docx"))
            .body("contentType", equalTo(DeliverableType.DOCX.contentType()))
            .body("size", equalTo(content.length))
            .body("alsoUsedElsewhere", is(false))
            .extract()
            .path("sha256");

    assertThat(Files.readAllBytes(place(sha256))).isEqualTo(content);
    assertThat(timeline(scenario)).endsWith("DeliverableUploaded");
  }

  @Test
  void storesOnceWhatIsSentTwiceUnderOneKey() {
    VoucherScenario scenario = given.reserved();
    byte[] content = SampleFiles.pdf("once " + UUID.randomUUID());
    String key = UUID.randomUUID().toString();

    Response first = upload(scenario.partner().withKey(key), scenario, "plan.pdf", content);
    Response second = upload(scenario.partner().withKey(key), scenario, "plan.pdf", content);
    Response other =
        upload(scenario.partner().withKey(key), scenario, "plan.pdf", SampleFiles.pdf("other"));

    second.then().statusCode(201).header("Idempotency-Replayed", "true");
    assertThat(second.asString()).isEqualTo(first.asString());
    other.then().statusCode(422);
    assertThat(deliverables(scenario)).hasSize(1);
  }

  @Test
  void leavesNoFileBehindADryRun() throws IOException {
    VoucherScenario scenario = given.reserved();
    byte[] content = SampleFiles.pdf("tried out " + UUID.randomUUID());

    String sha256 =
        scenario
            .partner()
            .withoutKey()
            .upload(scenario.path() + "/deliverables?dryRun=true", "plan.pdf", content)
            .then()
            .statusCode(200)
            .body("dryRun", is(true))
            .body("deliverableId", nullValue())
            .extract()
            .path("sha256");

    assertThat(place(sha256)).doesNotExist();
    assertThat(deliverables(scenario)).isEmpty();
  }

  @Test
  void tellsAPartnerThatItHandedInTheSameFileBefore() {
    VoucherScenario scenario = given.reserved();
    byte[] content = SampleFiles.pdf("again " + UUID.randomUUID());
    Given.uploaded(scenario, "plan.pdf", content);
    VoucherScenario sameElsewhere =
        given.reserved(given.assigned(UUID.randomUUID(), scenario.partnerId(), null));

    upload(scenario.partner(), sameElsewhere, "plan.pdf", content)
        .then()
        .statusCode(201)
        .body("alsoUsedElsewhere", is(true));
  }

  @Test
  void doesNotTellAPartnerWhatAnotherHandedIn() {
    byte[] content = SampleFiles.pdf("others " + UUID.randomUUID());
    Given.uploaded(given.reserved(), "plan.pdf", content);
    VoucherScenario other = given.reserved();

    upload(other.partner(), other, "plan.pdf", content)
        .then()
        .statusCode(201)
        .body("alsoUsedElsewhere", is(false));
  }

  @Test
  void refusesTypesThatAreNoDeliverable() {
    VoucherScenario scenario = given.reserved();
    refuses(scenario, "plan.pdf", "<html>".getBytes(), 415, "deliverable.unsupported-type");
    refuses(scenario, "plan.zip", SampleFiles.plainZip(), 415, "deliverable.unsupported-type");
    refuses(scenario, "plan.docm", SampleFiles.docxWithMacros(), 422, "deliverable.macros");
    refuses(scenario, "plan.pdf", "%PDF-".getBytes(), 422, "deliverable.damaged");
  }

  @Test
  void refusesANameThatDoesNotFitTheContent() {
    VoucherScenario scenario = given.reserved();
    refuses(scenario, "plan.docx", SampleFiles.pdf("x"), 415, "deliverable.name-does-not-fit");
    refuses(scenario, "..", SampleFiles.pdf("x"), 415, "deliverable.name-does-not-fit");
  }

  @Test
  void refusesAnEmptyFileAndAMissingOne() {
    VoucherScenario scenario = given.reserved();
    refuses(scenario, "plan.pdf", new byte[0], 422, "deliverable.empty");
    Api.refusedWithoutTrace(
        () ->
            scenario
                .partner()
                .withKey(UUID.randomUUID().toString())
                .request()
                .multiPart("other", "plan.pdf", SampleFiles.pdf("x"), "application/pdf")
                .post(scenario.path() + "/deliverables"),
        422,
        "deliverable.file-missing");
  }

  @Test
  void refusesASecondFileInsteadOfDroppingIt() {
    VoucherScenario scenario = given.reserved();
    StoredState before = StoredState.now();
    for (String second : List.of("file", "other")) {
      scenario
          .partner()
          .withKey(UUID.randomUUID().toString())
          .request()
          .multiPart("file", "plan.pdf", SampleFiles.pdf("x"), "application/pdf")
          .multiPart(second, "more.pdf", SampleFiles.pdf("y"), "application/pdf")
          .post(scenario.path() + "/deliverables")
          .then()
          .statusCode(422)
          .body(
              "code",
              equalTo(
                  second.equals("file")
                      ? "deliverable.more-than-one-file"
                      : "deliverable.field-unknown"));
    }
    before.assertUnchanged();
  }

  @Test
  void refusesABrokenFormAsTheSendersFault() throws IOException, InterruptedException {
    VoucherScenario scenario = given.reserved();
    StoredState before = StoredState.now();
    for (String body : List.of("", "--b", "--b\r\nX: " + "a".repeat(100_000), "--c--\r\n")) {
      HttpResponse<String> answer =
          RawForm.send(
              scenario.partner(), scenario.path(), HttpRequest.BodyPublishers.ofString(body));
      assertThat(answer.statusCode()).as(body).isEqualTo(400);
      assertThat(answer.body()).contains("\"deliverable.form-malformed\"");
    }
    before.assertUnchanged();
    try (var left = Files.list(settings.folder().resolve("incoming"))) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void keepsNoFileOfWhoeverMayNotHandItIn() {
    VoucherScenario scenario = given.reserved();
    byte[] content = SampleFiles.pdf("not mine " + UUID.randomUUID());
    StoredState before = StoredState.now();

    for (Api api : List.of(VoucherScenario.stranger(), scenario.elsewhere())) {
      Api.refused(upload(api, scenario, "plan.pdf", content), 404, "voucher.unknown");
    }

    before.assertUnchanged();
    String sha256 = upload(scenario.atItsLocation(), scenario, "plan.pdf", content).path("sha256");
    assertThat(place(sha256)).exists();
  }

  @Test
  void repeatsItsAnswerWhenNothingIsAwaitedAnyMore() {
    VoucherScenario scenario = given.reserved();
    byte[] content = SampleFiles.pdf("early " + UUID.randomUUID());
    String key = UUID.randomUUID().toString();
    upload(scenario.partner().withKey(key), scenario, "plan.pdf", content).then().statusCode(201);
    given.move(scenario, voucher -> voucher.release(scenario.partnerId(), null, clock.instant()));

    upload(scenario.partner().withKey(key), scenario, "plan.pdf", content)
        .then()
        .statusCode(201)
        .header("Idempotency-Replayed", "true");
  }

  @Test
  void takesNothingForAVoucherThatAwaitsNothing() {
    refuses(given.reported(), "plan.pdf", SampleFiles.pdf("x"), 409, "deliverable.not-awaited");
    refuses(given.redeemed(), "plan.pdf", SampleFiles.pdf("x"), 409, "deliverable.not-awaited");
    VoucherScenario over = given.reserved();
    clock.advance(Duration.ofDays(180));
    refuses(over, "plan.pdf", SampleFiles.pdf("x"), 409, "deliverable.not-awaited");
  }

  @Test
  void knowsAForeignVoucherAsLittleAsNone() {
    VoucherScenario scenario = given.reserved();
    StoredState before = StoredState.now();

    String foreign =
        Api.refused(
                upload(VoucherScenario.stranger(), scenario, "plan.pdf", SampleFiles.pdf("x")),
                404,
                "voucher.unknown")
            .extract()
            .path("detail");
    VoucherScenario none =
        new VoucherScenario(null, scenario.partnerId(), null, UUID.randomUUID(), null, null);
    upload(scenario.partner(), none, "plan.pdf", SampleFiles.pdf("x"))
        .then()
        .statusCode(404)
        .body("detail", equalTo(foreign));

    before.assertUnchanged();
  }

  static void refuses(
      VoucherScenario scenario, String name, byte[] content, int status, String code) {
    Api.refusedWithoutTrace(
        () -> upload(scenario.partner(), scenario, name, content), status, code);
  }

  private Path place(String sha256) {
    return settings.folder().resolve(sha256.substring(0, 2)).resolve(sha256);
  }

  private static List<Object> deliverables(VoucherScenario scenario) {
    return Database.query(
            "select deliverable_id from deliverable where voucher_id = ?", scenario.voucherId())
        .stream()
        .map(row -> row.get("deliverable_id"))
        .toList();
  }

  private static List<Object> timeline(VoucherScenario scenario) {
    return Database.query(
            "select what from timeline_entry where voucher_id = ? order by timeline_entry_id",
            scenario.voucherId())
        .stream()
        .map(row -> row.get("what"))
        .toList();
  }
}
