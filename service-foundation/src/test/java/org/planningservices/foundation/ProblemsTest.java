package org.planningservices.foundation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.planningservices.foundation.Problems.ORGANIZATION;
import static org.planningservices.foundation.Problems.assertProblem;
import static org.planningservices.foundation.Problems.claims;
import static org.planningservices.foundation.Problems.request;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.planningservices.servers.RealServers;
import org.planningservices.servers.TokenClaims;

/** Whatever is sent, the answer is a problem document of the right status with a stable code. */
@SampleTest
class ProblemsTest {

  @Test
  void refusesBodiesOverTheLimit() {
    String large = "{\"text\":\"" + "a".repeat(10_000_000) + "\"}";
    assertProblem(request().body(large).post("/v1/notes"), 413, "request.too-large");
    String longText = "{\"text\":\"" + "a".repeat(20_000) + "\"}";
    Response tooLong = request().body(longText).post("/v1/notes");
    assertProblem(tooLong, 400, "request.json-limits");
    assertThat(tooLong.jsonPath().getString("detail"))
        .isEqualTo(
            "JSON may be nested at most 16 levels deep; a string may have at most 16,384 characters"
                + " and a number at most 100 digits.");
  }

  /** Announced and never sent: the server itself would answer it with nothing but a status. */
  @Test
  void refusesUploadsOverTheLimit() throws Exception {
    try (Socket socket = new Socket("localhost", RestAssured.port)) {
      socket
          .getOutputStream()
          .write(
              "POST /v1/notes HTTP/1.1\r\nHost: localhost\r\nContent-Length: 300000000\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer)
          .startsWith("HTTP/1.1 413")
          .contains("application/problem+json", "\"code\":\"request.too-large\"", "requestId");
    }
  }

  @Test
  void refusesWhatTheFrameworkRefuses() {
    assertProblem(request().get("/v1/nothing"), 404, "request.path-unknown");
    assertProblem(request().get("/nothing/at/all"), 404, "request.path-unknown");
    assertProblem(request().get("/v1/notes/not-a-uuid"), 404, "request.path-unknown");
    assertProblem(request().delete("/v1/notes"), 405, "request.method-not-allowed");
    Response plain = request().contentType("text/plain").body("a").post("/v1/notes");
    assertProblem(plain, 415, "request.unsupported-media-type");
    assertThat(plain.jsonPath().getString("detail"))
        .isEqualTo("Content-Type has to be application/json.");
    assertThat(plain.header("Accept")).isEqualTo("application/json");
    Response image = request().accept("image/png").get("/v1/notes");
    assertProblem(image, 406, "request.not-acceptable");
    assertThat(image.jsonPath().getString("detail"))
        .isEqualTo("The response is application/json, which Accept has to allow.");
  }

  @Test
  void namesTheMethodsThatAPathTakes() {
    assertAllowed(request().delete("/v1/notes"), "GET, HEAD, POST, OPTIONS");
    assertAllowed(request().patch("/v1/notes"), "GET, HEAD, POST, OPTIONS");
    assertAllowed(given().request("TRACE", "/v1/notes"), "GET, HEAD, POST, OPTIONS");
    assertAllowed(given().put("/v1/notes/"), "GET, HEAD, POST, OPTIONS");
    assertAllowed(
        given().post("/v1/notes/" + UUID.randomUUID()), "GET, HEAD, PUT, DELETE, OPTIONS");
    assertAllowed(given().get("/v1/parked-events/1/replay"), "POST, OPTIONS");
    Response options = given().options("/v1/parked-events/1/replay");
    assertThat(options.statusCode()).isEqualTo(204);
    assertThat(options.header("Allow")).isEqualTo("POST, OPTIONS");
    assertThat(given().head("/v1/parked-events/1/replay").statusCode()).isEqualTo(405);
    assertThat(request().head("/v1/notes").statusCode()).isEqualTo(200);
    assertProblem(given().options("/v1/nothing"), 404, "request.path-unknown");
    assertProblem(given().patch("/v1/nothing"), 404, "request.path-unknown");
    assertProblem(given().patch("/"), 404, "request.path-unknown");
  }

  private static void assertAllowed(Response response, String methods) {
    assertProblem(response, 405, "request.method-not-allowed");
    assertThat(response.header("Allow")).isEqualTo(methods);
  }

  @Test
  void refusesWithEveryReason() {
    Response response = request().body("{\"text\":\"rude\"}").post("/v1/notes");
    assertProblem(response, 409, "note.refused");
    assertThat(response.jsonPath().getList("reasons.code"))
        .containsExactly("note.rude", "note.short");
    assertThat(response.jsonPath().getInt("reasons[0].facts.words")).isEqualTo(1);
  }

  @Test
  void tellsNothingOfItsOwnFailures() {
    assertProblem(request().body("{\"text\":\"broken\"}").post("/v1/notes"), 500, "service.failed");
  }

  @Test
  void takesNoTokenButAGoodOne() {
    assertProblem(given().get("/v1/notes"), 401, "identity.not-authenticated");
    assertNotAuthenticated("rubbish");
    assertNotAuthenticated(RealServers.issuer().token(claims().lifeTime(Duration.ofHours(-1))));
    assertNotAuthenticated(RealServers.issuer().token(claims().audience("another")));
    assertNotAuthenticated(RealServers.issuer().token(claims().issuer("http://localhost/other")));
    assertNotAuthenticated(RealServers.issuer().token(claims().signedByAStranger()));
  }

  @Test
  void permitsNothingToATokenThatLacksAClaim() {
    assertNotPermitted(claims().subject(null));
    assertNotPermitted(TokenClaims.of("AUDITOR", ORGANIZATION, "note:read"));
    assertNotPermitted(TokenClaims.of("PARTNER", null, "note:read"));
  }

  private static void assertNotPermitted(TokenClaims claims) {
    String token = RealServers.issuer().token(claims);
    assertProblem(given().auth().oauth2(token).get("/v1/notes"), 403, "identity.not-permitted");
  }

  private static void assertNotAuthenticated(String token) {
    Response response = given().auth().oauth2(token).get("/v1/notes");
    assertProblem(response, 401, "identity.not-authenticated");
    assertThat(response.header("WWW-Authenticate")).isEqualTo("Bearer");
  }

  @Test
  void deniesByDefault() {
    assertProblem(request().get("/v1/notes/unguarded"), 403, "identity.not-permitted");
    String reader = RealServers.issuer().token(claims().permissions("note:read"));
    assertProblem(
        given()
            .auth()
            .oauth2(reader)
            .contentType(ContentType.JSON)
            .body("{\"text\":\"a\"}")
            .post("/v1/notes"),
        403,
        "identity.not-permitted");
    String customer =
        RealServers.issuer().token(TokenClaims.of("CUSTOMER", ORGANIZATION, "note:read"));
    assertProblem(given().auth().oauth2(customer).get("/v1/notes"), 403, "identity.not-permitted");
  }

  @Test
  void keepsASafeRequestIdAndReplacesAnother() {
    assertThat(request().header("X-Request-Id", "abc-1").get("/v1/notes").header("X-Request-Id"))
        .isEqualTo("abc-1");
    assertThat(request().header("X-Request-Id", "a b\tc").get("/v1/notes").header("X-Request-Id"))
        .isNotEqualTo("a b\tc")
        .hasSize(36);
  }
}
