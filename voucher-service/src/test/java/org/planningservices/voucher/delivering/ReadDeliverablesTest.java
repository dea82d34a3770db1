package org.planningservices.voucher.delivering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.planningservices.voucher.Api.get;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.planningservices.testkit.ServiceTest;
import org.planningservices.testkit.Tokens;
import org.planningservices.voucher.Api;
import org.planningservices.voucher.Given;
import org.planningservices.voucher.Stage;

@ServiceTest
class ReadDeliverablesTest {

  @Inject Given given;

  @Test
  void givesTheFileToItsPartnerTheCustomerAndTheProgramme() {
    Stage stage = given.reserved();
    byte[] plan = SampleFiles.pdf("plan " + UUID.randomUUID());
    UUID file = Api.uploaded(stage, "Übersicht & plan.pdf", plan);
    String path = stage.path() + "/deliverables";

    for (String token : List.of(stage.partner(), stage.customer(), Stage.program())) {
      get(token, path)
          .then()
          .statusCode(200)
          .body("items.deliverableId", contains(file.toString()))
          .body("items[0].size", equalTo(plan.length))
          .body("items[0].alsoUsedElsewhere", nullValue());
      Response content = get(token, path + "/" + file + "/content");
      content
          .then()
          .statusCode(200)
          .header("Content-Type", equalTo("application/pdf"))
          .header("X-Content-Type-Options", equalTo("nosniff"));
      assertThat(content.header("Content-Disposition")).startsWith("attachment; filename*=UTF-8''");
      assertThat(content.header("Content-Disposition")).endsWith("%20%26%20plan.pdf");
      assertThat(content.asByteArray()).isEqualTo(plan);
    }
    RestAssured.given()
        .auth()
        .oauth2(stage.partner())
        .accept("application/pdf")
        .get(stage.path() + "/deliverables/" + file + "/content")
        .then()
        .statusCode(200);
  }

  @Test
  void sendsThePartThatIsAskedFor() {
    Stage stage = given.reserved();
    byte[] plan = SampleFiles.pdf("parts " + UUID.randomUUID());
    String path =
        stage.path() + "/deliverables/" + Api.uploaded(stage, "plan.pdf", plan) + "/content";
    String etag = get(stage.partner(), path).header("ETag");

    Response part = asking(stage, "bytes=0-3").get(path);
    part.then()
        .statusCode(206)
        .header("Content-Range", equalTo("bytes 0-3/" + plan.length))
        .header("Content-Length", equalTo("4"))
        .header("ETag", equalTo(etag))
        .header("Accept-Ranges", equalTo("bytes"));
    assertThat(part.asByteArray()).isEqualTo(Arrays.copyOf(plan, 4));
    assertThat(asking(stage, "bytes=-2").get(path).asByteArray())
        .isEqualTo(Arrays.copyOfRange(plan, plan.length - 2, plan.length));
    assertThat(asking(stage, "bytes=5-").header("If-Range", etag).get(path).asByteArray())
        .isEqualTo(Arrays.copyOfRange(plan, 5, plan.length));

    Response whole = asking(stage, "bytes=0-3").header("If-Range", "\"other\"").get(path);
    whole.then().statusCode(200).header("Content-Length", equalTo("" + plan.length));
    assertThat(whole.asByteArray()).isEqualTo(plan);
    for (String notOne : List.of("bytes=0-1,3-4", "lines=0-3", "bytes=3-0")) {
      asking(stage, notOne).get(path).then().statusCode(200).header("Content-Range", nullValue());
    }
    asking(stage, "bytes=" + plan.length + "-")
        .get(path)
        .then()
        .statusCode(416)
        .contentType("application/problem+json")
        .header("Content-Range", equalTo("bytes */" + plan.length))
        .body("code", equalTo("deliverable.range-outside"));
  }

  @Test
  void sendsNothingToWhomItHasSentTheFileBefore() {
    Stage stage = given.reserved();
    byte[] plan = SampleFiles.pdf("known " + UUID.randomUUID());
    String path =
        stage.path() + "/deliverables/" + Api.uploaded(stage, "plan.pdf", plan) + "/content";
    String etag = get(stage.partner(), path).header("ETag");

    Response known = asking(stage, "bytes=0-3").header("If-None-Match", "W/" + etag).get(path);
    known.then().statusCode(304).header("ETag", equalTo(etag)).header("Content-Range", nullValue());
    assertThat(known.asByteArray()).isEmpty();
    Api.as(stage.partner()).header("If-Match", "\"other\"").get(path).then().statusCode(412);
    Response head = Api.as(stage.partner()).head(path);
    head.then().statusCode(200).header("Content-Length", equalTo("" + plan.length));
    assertThat(get(stage.partner(), path).asByteArray()).isEqualTo(plan);
  }

  private static RequestSpecification asking(Stage stage, String range) {
    return Api.as(stage.partner()).header("Range", range);
  }

  @Test
  void pagesNewestFirst() {
    Stage stage = given.reserved();
    UUID first = Api.uploaded(stage, "one.pdf", SampleFiles.pdf("one"));
    UUID second = Api.uploaded(stage, "two.pdf", SampleFiles.pdf("two"));
    String path = stage.path() + "/deliverables?limit=1";

    Response page = get(stage.partner(), path);
    page.then().body("items.deliverableId", contains(second.toString()));
    get(stage.partner(), path + "&cursor=" + page.path("nextCursor"))
        .then()
        .body("items.deliverableId", contains(first.toString()))
        .body("nextCursor", nullValue());
  }

  @Test
  void hidesItFromEverybodyElse() {
    Stage stage = given.reserved();
    UUID file = Api.uploaded(stage, "plan.pdf", SampleFiles.pdf("plan"));
    for (String token :
        List.of(
            Stage.stranger(),
            stage.elsewhere(),
            Tokens.customer(UUID.randomUUID()).with("voucher:read"))) {
      for (String path : List.of("/deliverables", "/deliverables/" + file + "/content")) {
        get(token, stage.path() + path)
            .then()
            .statusCode(404)
            .body("code", equalTo("voucher.unknown"));
      }
    }
  }

  @Test
  void knowsOnlyTheDeliverablesOfTheVoucher() {
    Stage stage = given.reserved();
    Stage other = given.reserved(given.assigned(UUID.randomUUID(), stage.partnerId(), null));
    UUID ofOther = Api.uploaded(other, "plan.pdf", SampleFiles.pdf("plan"));
    for (UUID file : List.of(ofOther, UUID.randomUUID())) {
      get(stage.partner(), stage.path() + "/deliverables/" + file + "/content")
          .then()
          .statusCode(404)
          .body("code", equalTo("deliverable.unknown"));
    }
  }

  @Test
  void hidesFromAPartnerWhatTheOneBeforeHandedIn() {
    Stage first = given.reserved();
    UUID file = Api.uploaded(first, "plan.pdf", SampleFiles.pdf("of the first"));
    Stage second = given.reservedByAnother(first);

    get(second.partner(), second.path() + "/deliverables").then().body("items", equalTo(List.of()));
    get(second.partner(), second.path() + "/deliverables/" + file + "/content")
        .then()
        .statusCode(404)
        .body("code", equalTo("deliverable.unknown"));
    get(first.partner(), first.path() + "/deliverables").then().statusCode(404);
    get(second.customer(), second.path() + "/deliverables")
        .then()
        .body("items.deliverableId", contains(file.toString()));
  }
}
