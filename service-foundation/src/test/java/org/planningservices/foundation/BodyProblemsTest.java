package org.planningservices.foundation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.planningservices.foundation.Problems.ORGANIZATION;
import static org.planningservices.foundation.Problems.assertProblem;
import static org.planningservices.foundation.Problems.request;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.planningservices.servers.RealServers;
import org.planningservices.servers.TokenClaims;

/** What is said of bodies that are no JSON, or do not fit: which field, and what it has to be. */
@SampleTest
class BodyProblemsTest {

  @Test
  void refusesTextThatIsNoJson() {
    assertProblem(request().body("{\"text\": ").post("/v1/notes"), 400, "request.json-malformed");
    assertProblem(request().body("hello").post("/v1/notes"), 400, "request.json-malformed");
    assertProblem(
        request().body("{\"text\":\"a\"} x").post("/v1/notes"), 400, "request.json-malformed");
    assertProblem(
        request().body("{\"text\":\"a\",\"text\":\"b\"}").post("/v1/notes"),
        400,
        "request.json-malformed");
  }

  @Test
  void refusesBytesThatAreNoUtf8() {
    byte[] body = "{\"text\":\"__\"}".getBytes(StandardCharsets.ISO_8859_1);
    body[9] = (byte) 0xC3;
    body[10] = (byte) 0x28;
    assertProblem(request().body(body).post("/v1/notes"), 400, "request.json-malformed");
  }

  @Test
  void namesTheUnknownField() {
    Response response =
        request().body("{\"text\":\"a\",\"author\":{\"nome\":\"b\"}}").post("/v1/notes");
    assertProblem(response, 422, "request.invalid");
    assertThat(response.jsonPath().getString("errors[0].pointer")).isEqualTo("/author/nome");
    assertThat(response.jsonPath().getString("errors[0].code")).isEqualTo("field.unknown");
  }

  @Test
  void namesTheFieldOfWrongType() {
    for (String stars : new String[] {"\"5\"", "1.5", "{}", "[]", "true", "99999999999"}) {
      Response response =
          request().body("{\"text\":\"a\",\"stars\":" + stars + "}").post("/v1/notes");
      assertProblem(response, 422, "request.invalid");
      assertThat(response.jsonPath().getString("errors[0].pointer")).isEqualTo("/stars");
    }
    assertProblem(request().body("[]").post("/v1/notes"), 422, "request.invalid");
    assertProblem(request().body("null").post("/v1/notes"), 422, "request.invalid");
    assertProblem(request().post("/v1/notes"), 422, "request.invalid");
  }

  @Test
  void takesNoValueForOneOfAnotherType() {
    for (String field :
        new String[] {
          "\"text\":5",
          "\"text\":true",
          "\"due\":20781",
          "\"due\":[2026,11,24]",
          "\"due\":\"2026-11-24T23:30:00Z\"",
          "\"due\":\"2026-02-30\"",
          "\"due\":\"+999999999-12-31\"",
          "\"mood\":0",
          "\"mood\":\"\"",
          "\"mood\":\"SAD\""
        }) {
      Response response = request().body("{\"stars\":1," + field + "}").post("/v1/notes");
      assertProblem(response, 422, "request.invalid");
      assertThat(response.jsonPath().getString("errors[0].code"))
          .as(field)
          .isEqualTo("field.wrong-type");
      assertThat(response.jsonPath().getString("errors[0].pointer"))
          .isEqualTo("/" + field.substring(1, field.indexOf('"', 1)));
    }
  }

  @Test
  void namesEveryInvalidField() {
    Response response =
        request()
            .body("{\"text\":\" \",\"stars\":11,\"author\":{\"name\":\"\"}}")
            .post("/v1/notes");
    assertProblem(response, 422, "request.invalid");
    assertThat(response.jsonPath().getList("errors.pointer"))
        .containsExactly("/author/name", "/stars", "/text");
    assertThat(response.jsonPath().getList("errors.code"))
        .containsExactly("field.not-blank", "field.max", "field.not-blank");
  }

  @Test
  void refusesCharactersThatCannotBeKept() {
    for (String character : new String[] {"\\u0000", "\\ud800", "\\u202e", "\\u200b"}) {
      Response response = request().body("{\"text\":\"a" + character + "\"}").post("/v1/notes");
      assertProblem(response, 422, "request.invalid");
      assertThat(response.jsonPath().getString("errors[0].pointer")).isEqualTo("/text");
      assertThat(response.jsonPath().getString("errors[0].code"))
          .isEqualTo("field.character-not-allowed");
    }
    String operator =
        RealServers.issuer().token(TokenClaims.of("PROGRAM", ORGANIZATION, "operations:read"));
    assertProblem(
        given()
            .auth()
            .oauth2(operator)
            .urlEncodingEnabled(false)
            .get("/v1/parked-events?topic=%00"),
        400,
        "request.malformed");
  }

  @Test
  void tellsWhatAFieldHasToBe() {
    assertTells("{\"text\":\"a\",\"mood\":\"SAD\"}", "It has to be one of GLAD or GRAVE.");
    assertTells(
        "{\"text\":\"a\",\"due\":\"2026-02-30\"}",
        "It has to be a day that exists, of the form YYYY-MM-DD, such as 2026-02-28.");
    assertTells("{\"text\":\"a\",\"due\":20781}", "It has to be a day that exists,");
    assertTells("{\"text\":\"a\",\"stars\":\"5\"}", "It has to be a whole number of at most 10.");
    assertTells("{\"text\":\"a\",\"stars\":1e99}", "It has to be a whole number of at most 10.");
    assertTells(
        "{\"text\":\"a\",\"stars\":99999999999}", "It has to be a whole number of at most 10.");
    assertTells("{\"text\":\"a\",\"stars\":11}", "It may be at most 10.");
    assertTells("{\"text\":5}", "It has to be a string in quotes.");
    assertTells("{\"text\":\"a\",\"author\":5}", "It has to be an object in braces.");
    assertTells("[]", "It has to be an object in braces.");
    assertTells("{}", "It is required and may not be blank.");
    assertTells("{\"text\":\"" + "a".repeat(501) + "\"}", "It may have at most 500 characters.");
    assertTells(
        "{\"text\":\"a\",\"author\":{\"nome\":\"b\"}}",
        "This field is not part of the request; its fields are name.");
  }

  private static void assertTells(String body, String text) {
    Response response = request().body(body).post("/v1/notes");
    assertProblem(response, 422, "request.invalid");
    assertThat(response.jsonPath().getString("errors[0].text")).startsWith(text);
    assertThat(response.asString()).doesNotContain("java", "org.", "LocalDate", "regex");
  }
}
