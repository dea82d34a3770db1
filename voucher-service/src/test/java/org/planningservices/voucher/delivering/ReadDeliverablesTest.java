package org.planningservices.voucher.delivering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.planningservices.testkit.Api;
import org.planningservices.testkit.ServiceTest;
import org.planningservices.testkit.Tokens;
import org.planningservices.voucher.Given;
import org.planningservices.voucher.VoucherScenario;

@ServiceTest
class ReadDeliverablesTest {

  @Inject Given given;

  @Test
  void givesTheFileToItsPartnerTheCustomerAndTheProgramme() {
    VoucherScenario scenario = given.reserved();
    byte[] plan = SampleFiles.pdf("plan " + UUID.randomUUID());
    UUID file = Given.uploaded(scenario, "Übersicht & plan.pdf", plan);
    String path = scenario.path() + "/deliverables";

    for (Api api : List.of(scenario.partner(), scenario.customer(), VoucherScenario.program())) {
      api.get(path)
          .then()
          .statusCode(200)
          .body("items.deliverableId", contains(file.toString()))
          .body("items[0].size", equalTo(plan.length))
          .body("items[0].alsoUsedElsewhere", nullValue());
      Response content = api.get(path + "/" + file + "/content");
      content
          .then()
          .statusCode(200)
          .header("Content-Type", equalTo("application/pdf"))
          .header("X-Content-Type-Options", equalTo("nosniff"));
      assertThat(content.header("Content-Disposition")).startsWith("attachment; filename*=UTF-8''");
      assertThat(content.header("Content-Disposition")).endsWith("%20%26%20plan.pdf");
      assertThat(content.asByteArray()).isEqualTo(plan);
    }
    scenario
        .partner()
        .with("Accept", "application/pdf")
        .get(scenario.path() + "/deliverables/" + file + "/content")
        .then()
        .statusCode(200);
  }

  @Test
  void sendsThePartThatIsAskedFor() {
    VoucherScenario scenario = given.reserved();
    byte[] plan = SampleFiles.pdf("parts " + UUID.randomUUID());
    String path =
        scenario.path()
            + "/deliverables/"
            + Given.uploaded(scenario, "plan.pdf", plan)
            + "/content";
    String etag = scenario.partner().get(path).header("ETag");

    Response part = asking(scenario, "bytes=0-3").get(path);
    part.then()
        .statusCode(206)
        .header("Content-Range", equalTo("bytes 0-3/" + plan.length))
        .header("Content-Length", equalTo("4"))
        .header("ETag", equalTo(etag))
        .header("Accept-Ranges", equalTo("bytes"));
    assertThat(part.asByteArray()).isEqualTo(Arrays.copyOf(plan, 4));
    assertThat(asking(scenario, "bytes=-2").get(path).asByteArray())
        .isEqualTo(Arrays.copyOfRange(plan, plan.length - 2, plan.length));
    assertThat(asking(scenario, "bytes=5-").with("If-Range", etag).get(path).asByteArray())
        .isEqualTo(Arrays.copyOfRange(plan, 5, plan.length));

    Response whole = asking(scenario, "bytes=0-3").with("If-Range", "\"other\"").get(path);
    whole.then().statusCode(200).header("Content-Length", equalTo("" + plan.length));
    assertThat(whole.asByteArray()).isEqualTo(plan);
    for (String notOne : List.of("bytes=0-1,3-4", "lines=0-3", "bytes=3-0")) {
      asking(scenario, notOne)
          .get(path)
          .then()
          .statusCode(200)
          .header("Content-Range", nullValue());
    }
    asking(scenario, "bytes=" + plan.length + "-")
        .get(path)
        .then()
        .statusCode(416)
        .contentType("application/problem+json")
        .header("Content-Range", equalTo("bytes */" + plan.length))
        .body("code", equalTo("deliverable.range-outside"));
  }

  @Test
  void sendsNothingToWhomItHasSentTheFileBefore() {
    VoucherScenario scenario = given.reserved();
    byte[] plan = SampleFiles.pdf("known " + UUID.randomUUID());
    String path =
        scenario.path()
            + "/deliverables/"
            + Given.uploaded(scenario, "plan.pdf", plan)
            + "/content";
    String etag = scenario.partner().get(path).header("ETag");

    Response known = asking(scenario, "bytes=0-3").with("If-None-Match", "W/" + etag).get(path);
    known.then().statusCode(304).header("ETag", equalTo(etag)).header("Content-Range", nullValue());
    assertThat(known.asByteArray()).isEmpty();
    scenario.partner().ifMatch("\"other\"").get(path).then().statusCode(412);
    Response head = scenario.partner().request().head(path);
    head.then().statusCode(200).header("Content-Length", equalTo("" + plan.length));
    assertThat(scenario.partner().get(path).asByteArray()).isEqualTo(plan);
  }

  private static Api asking(VoucherScenario scenario, String range) {
    return scenario.partner().with("Range", range);
  }

  @Test
  void pagesNewestFirst() {
    VoucherScenario scenario = given.reserved();
    UUID first = Given.uploaded(scenario, "one.pdf", SampleFiles.pdf("one"));
    UUID second = Given.uploaded(scenario, "two.pdf", SampleFiles.pdf("two"));
    String path = scenario.path() + "/deliverables?limit=1";

    Response page = scenario.partner().get(path);
    page.then().body("items.deliverableId", contains(second.toString()));
    scenario
        .partner()
        .get(path + "&cursor=" + page.path("nextCursor"))
        .then()
        .body("items.deliverableId", contains(first.toString()))
        .body("nextCursor", nullValue());
  }

  @Test
  void hidesItFromEverybodyElse() {
    VoucherScenario scenario = given.reserved();
    UUID file = Given.uploaded(scenario, "plan.pdf", SampleFiles.pdf("plan"));
    for (Api api :
        List.of(
            VoucherScenario.stranger(),
            scenario.elsewhere(),
            Api.as(Tokens.customer(UUID.randomUUID()).with("voucher:read")))) {
      for (String path : List.of("/deliverables", "/deliverables/" + file + "/content")) {
        Api.refused(api.get(scenario.path() + path), 404, "voucher.unknown");
      }
    }
  }

  @Test
  void knowsOnlyTheDeliverablesOfTheVoucher() {
    VoucherScenario scenario = given.reserved();
    VoucherScenario other =
        given.reserved(given.assigned(UUID.randomUUID(), scenario.partnerId(), null));
    UUID ofOther = Given.uploaded(other, "plan.pdf", SampleFiles.pdf("plan"));
    for (UUID file : List.of(ofOther, UUID.randomUUID())) {
      Api.refused(
          scenario.partner().get(scenario.path() + "/deliverables/" + file + "/content"),
          404,
          "deliverable.unknown");
    }
  }

  @Test
  void hidesFromAPartnerWhatTheOneBeforeHandedIn() {
    VoucherScenario first = given.reserved();
    UUID file = Given.uploaded(first, "plan.pdf", SampleFiles.pdf("of the first"));
    VoucherScenario second = given.reservedByAnother(first);

    second.partner().get(second.path() + "/deliverables").then().body("items", equalTo(List.of()));
    Api.refused(
        second.partner().get(second.path() + "/deliverables/" + file + "/content"),
        404,
        "deliverable.unknown");
    first.partner().get(first.path() + "/deliverables").then().statusCode(404);
    second
        .customer()
        .get(second.path() + "/deliverables")
        .then()
        .body("items.deliverableId", contains(file.toString()));
  }
}
