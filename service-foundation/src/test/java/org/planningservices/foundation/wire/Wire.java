package org.planningservices.foundation.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.planningservices.servers.RealServers;
import org.planningservices.servers.TokenClaims;

/**
 * Requests to the sample service as they go over the wire, and what their answers have to look
 * like.
 */
final class Wire {

  static final String JSON = "{\"text\":\"a\"}";
  private static final JsonMapper MAPPER = new JsonMapper();

  /**
   * @param open whether the connection can be used for the next request
   */
  record Case(String name, String request, int status, String code, boolean open) {}

  private Wire() {}

  static String headers() {
    return "Host: localhost\r\nAuthorization: Bearer "
        + RealServers.issuer()
            .token(TokenClaims.of("PARTNER", UUID.randomUUID(), "note:write", "note:read"))
        + "\r\n";
  }

  static String get(String target) {
    return "GET " + target + " HTTP/1.1\r\n" + headers() + "\r\n";
  }

  static String getWith(String header) {
    return "GET /v1/notes HTTP/1.1\r\n" + header + "\r\n" + headers() + "\r\n";
  }

  static String post(String moreHeaders, String body) {
    return "POST /v1/notes HTTP/1.1\r\n"
        + headers()
        + "Idempotency-Key: "
        + UUID.randomUUID()
        + "\r\n"
        + moreHeaders
        + "\r\n"
        + body;
  }

  static String postTyped(String moreHeaders) {
    return post(moreHeaders + "Content-Length: 12\r\n", JSON);
  }

  static String chunked(String chunks) {
    return post("Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n", chunks);
  }

  static Case malformed(String name, String request, boolean open) {
    return new Case(name, request, 400, "request.malformed", open);
  }

  static Stream<DynamicTest> dynamic(Case... cases) {
    return Stream.of(cases).map(it -> DynamicTest.dynamicTest(it.name(), () -> check(it)));
  }

  private static void check(Case it) throws IOException {
    try (LoggedErrors errors = new LoggedErrors();
        RawHttp connection = new RawHttp()) {
      RawHttp.Answer answer = connection.send(it.request()).answer().orElseThrow();
      assertThat(answer.status()).as(answer.toString()).isEqualTo(it.status());
      assertProblem(answer, it.code());
      if (it.open()) {
        connection.send("OPTIONS /v1/notes HTTP/1.1\r\nHost: localhost\r\n\r\n");
        assertThat(connection.answer().orElseThrow().status()).isEqualTo(204);
      } else {
        assertThat(connection.isClosed()).as("closed").isTrue();
      }
      assertThat(errors.messages()).isEmpty();
    }
  }

  static void assertProblem(RawHttp.Answer answer, String code) throws IOException {
    assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
    assertThat(answer.lines("cache-control")).containsExactly("no-store");
    assertThat(answer.lines("x-content-type-options")).containsExactly("nosniff");
    JsonNode problem = MAPPER.readTree(answer.body());
    assertThat(problem.path("status").asInt()).isEqualTo(answer.status());
    assertThat(problem.path("requestId").asText())
        .isNotBlank()
        .isEqualTo(answer.header("x-request-id"));
    if (code != null) {
      assertThat(problem.path("code").asText()).isEqualTo(code);
    }
    assertThat(answer.body()).doesNotContain("Exception", "io.vertx", "stack");
  }

  static RawHttp.Answer once(String request) throws IOException {
    try (RawHttp connection = new RawHttp()) {
      return connection.send(request.getBytes(StandardCharsets.ISO_8859_1)).answer().orElseThrow();
    }
  }
}
