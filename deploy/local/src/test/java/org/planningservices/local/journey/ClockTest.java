package org.planningservices.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.planningservices.local.event.SeenEvent;
import org.planningservices.local.stack.Service;
import org.planningservices.local.stack.Stack;
import org.planningservices.servers.Ports;
import org.planningservices.servers.PostgresServer;

/** Half a year in a moment, for all services at once. */
@ExtendWith(PackagedSuite.class)
class ClockTest {
  private final Stack stack;

  ClockTest(Stack stack) {
    this.stack = stack;
  }

  @Test
  void expiresAVoucherAtOnceWhenTheClockIsMovedPastItsEnd() throws Exception {
    try (Journey journey = new Journey(stack, PackagedSuite.SILENT)) {
      journey.walkTo(4);
      JourneyContext context = journey.context();
      assertThat(status(context)).isEqualTo("ASSIGNED");
      Instant before = stack.now();

      JsonNode moved = put("{\"advance\": \"P181D\"}");
      Instant reached = Instant.parse(moved.path("instant").asText());
      assertThat(reached)
          .isCloseTo(before.plus(181, ChronoUnit.DAYS), within(1, ChronoUnit.MINUTES));
      assertThat(status(context)).as("when the move is answered").isEqualTo("EXPIRED");

      context.monitor().await("VoucherExpired");
      assertThat(context.monitor().about(context.state().get(JourneyState.Key.VOUCHER)))
          .extracting(SeenEvent::type)
          .containsOnlyOnce("VoucherExpired");
      SeenEvent expired =
          context.monitor().about(context.state().get(JourneyState.Key.VOUCHER)).getLast();
      assertThat(expired.time()).isBetween(reached.minusSeconds(60), reached.plusSeconds(60));
    }
  }

  @Test
  void isReadAndMovedAndLooksIntoTheMailboxFromAShell(@TempDir Path folder) throws Exception {
    String partner = UUID.randomUUID().toString();
    List<String> locations = List.of(UUID.randomUUID().toString(), UUID.randomUUID().toString());
    try (Journey journey = new Journey(stack, PackagedSuite.SILENT)) {
      journey.walkTo(4);
      Instant before = stack.now();
      assertThat(Instant.parse(shell(folder, "clock"))).isBetween(before, stack.now());
      Instant moved = Instant.parse(shell(folder, "clock +36h"));
      assertThat(moved).isBetween(before.plus(36, ChronoUnit.HOURS), stack.now());
      Instant day = moved.truncatedTo(ChronoUnit.DAYS).plus(2, ChronoUnit.DAYS);
      assertThat(shell(folder, "clock " + day.toString().substring(0, 10)))
          .startsWith(day.toString().substring(0, 11) + "00:0");
      assertThat(shell(folder, "clock 2026-01-01"))
          .contains("The clock only goes forward, and it is");
      assertThat(shell(folder, "mails"))
          .contains(
              "to " + Engagement.ADMINISTRATOR_EMAIL,
              journey.context().state().get(JourneyState.Key.CODE));
      String token =
          shell(
              folder,
              "token --organization PARTNER:%s --permission voucher:read --location %s --location %s"
                  .formatted(partner, locations.getFirst(), locations.getLast()));
      JsonNode claims =
          new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
      assertThat(claims.path("organization_id").asText()).isEqualTo(partner);
      assertThat(claims.path("location_ids").valueStream().map(JsonNode::asText))
          .containsExactlyElementsOf(locations);
    }
  }

  @Test
  void isRefusedByAServiceInProduction(@TempDir Path folder) throws Exception {
    Path jar = Path.of("../../enrollment-service/target/quarkus-app/quarkus-run.jar");
    Path said = folder.resolve("said");
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    ProcessBuilder service =
        new ProcessBuilder(java.toString(), "-Dquarkus.profile=prod", "-jar", jar.toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile());
    PostgresServer postgres = stack.postgres();
    service
        .environment()
        .putAll(
            Map.of(
                "QUARKUS_HTTP_PORT", Integer.toString(Ports.free()),
                "QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(Service.ENROLLMENT.database()),
                "QUARKUS_DATASOURCE_USERNAME", postgres.user(),
                "QUARKUS_DATASOURCE_PASSWORD", postgres.password(),
                "KAFKA_BOOTSTRAP_SERVERS", stack.kafka().bootstrapServers(),
                "QUARKUS_OIDC_AUTH_SERVER_URL", stack.issuer().issuerUrl(),
                "PLANNING_SEALING_KEY", "bm90LXB1Ymxpc2hlZC1ub3QtcHVibGlzaGVkLTEyMzQ=",
                "PLANNING_CLOCK_FILE", stack.clockFile().orElseThrow().toString()));
    Process process = service.start();
    assertThat(process.waitFor(90, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isNotZero();
    assertThat(said)
        .content()
        .contains("planning.clock.file: a clock that can be moved is for tests");
  }

  private String status(JourneyContext context) {
    return context
        .api()
        .get(
            context.actors().customer(),
            "voucher:read",
            Service.VOUCHER,
            "/v1/vouchers/" + context.state().get(JourneyState.Key.VOUCHER))
        .field("status");
  }

  private JsonNode put(String body) throws Exception {
    URI clock = URI.create("http://localhost:" + stack.ports().endpoint() + "/clock");
    HttpRequest request =
        HttpRequest.newBuilder(clock)
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      return new ObjectMapper().readTree(answer.body());
    }
  }

  private String shell(Path folder, String command) throws Exception {
    Path said = folder.resolve("said");
    Process process = new ReadmeTour(stack, folder).bash("./planning-services " + command, said);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return Files.readString(said).strip();
  }
}
