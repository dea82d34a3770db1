package org.planningservices.local.clock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planningservices.local.endpoint.StackEndpoint;
import org.planningservices.servers.Ports;

/** The clock over HTTP; the stack's own tests have services behind it. */
class ClockResourceTest {
  @TempDir private Path folder;
  private final int port = Ports.free();
  private final HttpClient client = HttpClient.newHttpClient();
  private StackEndpoint endpoint;

  @BeforeEach
  void start() {
    StackClock clock = StackClock.of(folder.resolve("clock"), Clock.systemUTC());
    serve(Optional.of(clock), Map.of());
  }

  @AfterEach
  void stop() {
    endpoint.close();
    client.close();
  }

  private void serve(Optional<StackClock> clock, Map<String, String> services) {
    endpoint = StackEndpoint.start(port, Map.of("/clock", new ClockResource(clock, services)));
  }

  @Test
  void tellsAndMovesTheTimeByADurationOrToAnInstant() throws Exception {
    assertThat(ahead(send("GET", "/clock", null))).isZero();
    assertThat(ahead(put("{\"advance\": \"P180D\"}"))).isEqualTo(Duration.ofDays(180));
    assertThat(ahead(put("{\"advance\": \"PT36H\"}"))).isEqualTo(Duration.ofHours(181 * 24 + 12));
    Instant to = Instant.now().plus(Duration.ofDays(365));
    Instant reached =
        Instant.parse(json(put("{\"instant\": \"" + to + "\"}")).path("instant").asText());
    assertThat(reached).isBetween(to, to.plusSeconds(30));
    assertThat(ahead(send("GET", "/clock", null))).isGreaterThan(Duration.ofDays(364));
  }

  @Test
  void refusesToGoBackwards() throws Exception {
    put("{\"advance\": \"P1D\"}");
    assertProblem(409, "clock.backwards", put("{\"instant\": \"2020-01-01T00:00:00Z\"}"));
    assertProblem(422, "clock.backwards", put("{\"advance\": \"-P1D\"}"));
    assertProblem(422, "clock.backwards", put("{\"advance\": \"PT0S\"}"));
    assertProblem(422, "clock.too-far", put("{\"instant\": \"9999-01-01T00:00:00Z\"}"));
    assertThat(ahead(send("GET", "/clock", null))).isEqualTo(Duration.ofDays(1));
  }

  @Test
  void refusesWhatItCannotRead() throws Exception {
    assertProblem(400, "request.json-malformed", put("{"));
    assertProblem(400, "request.json-malformed", put(""));
    assertProblem(400, "request.json-malformed", put("[]"));
    assertProblem(400, "request.json-malformed", put("{\"advance\":\"P1D\"} x"));
    assertProblem(400, "request.json-malformed", put("{\"advance\":\"P1D\",\"advance\":\"P2D\"}"));
    assertProblem(422, "clock.move-unclear", put("{}"));
    assertProblem(
        422,
        "clock.move-unclear",
        put("{\"advance\": \"P1D\", \"instant\": \"2099-01-01T00:00:00Z\"}"));
    assertProblem(422, "field.unknown", put("{\"advance\": \"P1D\", \"by/me\": 1}"));
    assertThat(json(put("{\"by/me\": 1}")).at("/errors/0/pointer").asText()).isEqualTo("/by~1me");
    for (String value :
        new String[] {"\"soon\"", "\"P1M\"", "1", "null", "\"P99999999999999999D\""}) {
      assertProblem(422, "field.malformed", put("{\"advance\": " + value + "}"));
    }
    assertProblem(422, "field.malformed", put("{\"instant\": \"2099-13-01T00:00:00Z\"}"));
    assertProblem(413, "request.too-large", put("{\"advance\":\"" + "9".repeat(5_000) + "\"}"));
    assertThat(ahead(send("GET", "/clock", null))).isZero();
  }

  @Test
  void refusesOtherMethodsPathsTypesAndParameters() throws Exception {
    HttpResponse<String> deleted = send("DELETE", "/clock", null);
    assertProblem(405, "request.method-not-allowed", deleted);
    assertThat(deleted.headers().firstValue("Allow")).hasValue("GET, HEAD, PUT");
    assertProblem(404, "request.path-unknown", send("GET", "/clocks", null));
    assertProblem(400, "request.query-parameter-unknown", send("GET", "/clock?now", null));
    HttpRequest text =
        request("/clock").PUT(HttpRequest.BodyPublishers.ofString("{\"advance\":\"P1D\"}")).build();
    assertProblem(
        415,
        "request.unsupported-media-type",
        client.send(text, HttpResponse.BodyHandlers.ofString()));
    assertThat(ahead(send("GET", "/clock", null))).isZero();
  }

  @Test
  void saysWhichServiceHasNotDoneItsDueWork() throws Exception {
    endpoint.close();
    StackClock clock = StackClock.of(folder.resolve("clock"), Clock.systemUTC());
    serve(Optional.of(clock), Map.of("slow-service", "http://localhost:" + Ports.free()));
    HttpResponse<String> moved = put("{\"advance\": \"P1D\"}");
    assertProblem(503, "clock.work-not-done", moved);
    assertThat(json(moved).path("detail").asText())
        .startsWith("The clock was moved, but")
        .contains("slow-service does not answer");
    assertThat(clock.ahead()).isEqualTo(Duration.ofDays(1));
  }

  @Test
  void saysHowToGetAClockThatCanBeMoved() throws Exception {
    endpoint.close();
    serve(Optional.empty(), Map.of());
    for (HttpResponse<String> answer :
        List.of(send("GET", "/clock", null), put("{\"advance\": \"P1D\"}"))) {
      assertProblem(404, "clock.not-movable", answer);
      assertThat(answer.body()).contains("./planning-services start --clock");
    }
  }

  private static void assertProblem(int status, String code, HttpResponse<String> answer)
      throws IOException {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    JsonNode problem = json(answer);
    assertThat(problem.path("code").asText()).as(answer.body()).isEqualTo(code);
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(problem.path("type").asText()).isEqualTo("urn:planningservices:problem:" + code);
    assertThat(problem.path("detail").asText()).isNotBlank();
  }

  private static Duration ahead(HttpResponse<String> answer) throws IOException {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Duration.parse(json(answer).path("ahead").asText());
  }

  private static JsonNode json(HttpResponse<String> answer) throws IOException {
    return new ObjectMapper().readTree(answer.body());
  }

  private HttpResponse<String> put(String body) throws Exception {
    return send("PUT", "/clock", body);
  }

  private HttpResponse<String> send(String method, String path, String body) throws Exception {
    HttpRequest.Builder request = request(path);
    if (body != null) {
      request.header("Content-Type", "application/json; charset=utf-8");
    }
    return client.send(
        request
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
  }
}
