package org.planningservices.foundation.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.planningservices.foundation.SampleTest;
import org.planningservices.servers.Folders;
import org.planningservices.servers.RealServers;
import org.planningservices.servers.TokenClaims;

/** What a log line of production says, and what it never does. */
@SampleTest
@TestProfile(LogTest.ToAFile.class)
class LogTest {

  private static final Path FILE = Folders.temporary("log").resolve("service.log");
  private static final JsonMapper JSON = new JsonMapper();
  private static final UUID ORGANIZATION = UUID.randomUUID();

  /** The console of production, where a test can read it. */
  public static class ToAFile implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "quarkus.log.file.enabled", "true",
          "quarkus.log.file.path", FILE.toString(),
          "quarkus.log.file.json.enabled", "true");
    }
  }

  private static String token(String permission) {
    return RealServers.issuer()
        .token(TokenClaims.of("PARTNER", ORGANIZATION, permission).subject("erika.mustermann"));
  }

  private static RequestSpecification request(String id, String text) {
    return given()
        .header("X-Request-Id", id)
        .header("Idempotency-Key", "key-" + id)
        .contentType(ContentType.JSON)
        .body("{\"text\":\"" + text + "\"}");
  }

  private static List<JsonNode> lines() {
    try {
      List<JsonNode> lines = new ArrayList<>();
      for (String line : Files.readAllLines(FILE)) {
        lines.add(JSON.readTree(line));
      }
      return lines;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static JsonNode lineOf(String requestId) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .until(
            () ->
                lines().stream()
                    .filter(line -> line.at("/mdc/requestId").asText().equals(requestId))
                    .findFirst()
                    .orElse(null),
            line -> line != null);
  }

  @Test
  void refusedCallersAreInTheSecurityLogWithRequestTraceAndOrganization() throws IOException {
    String token = token("note:read");
    Response refused =
        request("no-right", "call erika@example.org").auth().oauth2(token).post("/v1/notes");
    assertThat(refused.statusCode()).isEqualTo(403);
    JsonNode line = lineOf("no-right");
    assertThat(line.path("loggerName").asText()).isEqualTo("security");
    assertThat(line.at("/mdc/securityEvent").asText()).isEqualTo("NOT_PERMITTED");
    assertThat(line.at("/mdc/organization").asText()).isEqualTo(ORGANIZATION.toString());
    assertThat(line.at("/mdc/traceId").asText()).matches("[0-9a-f]{32}");

    assertThat(request("no-token", "call erika@example.org").post("/v1/notes").statusCode())
        .isEqualTo(401);
    assertThat(lineOf("no-token").at("/mdc/securityEvent").asText())
        .isEqualTo("AUTHENTICATION_FAILED");
    assertThat(lineOf("no-token").path("level").asText()).isEqualTo("WARN");

    assertThat(Files.readString(FILE))
        .doesNotContain(token, token.substring(token.lastIndexOf('.')), "erika", "key-no-right");
  }

  @Test
  void aFailureIsLoggedWithItsIdsAndWithoutWhatWasSent() throws IOException {
    String token = token("note:write");
    Response failed = request("failing", "broken").auth().oauth2(token).post("/v1/notes");
    assertThat(failed.statusCode()).isEqualTo(500);
    JsonNode line = lineOf("failing");
    assertThat(line.path("level").asText()).isEqualTo("ERROR");
    assertThat(line.at("/mdc/organization").asText()).isEqualTo(ORGANIZATION.toString());
    assertThat(line.path("exception").isMissingNode()).isFalse();
    assertThat(Files.readString(FILE)).doesNotContain("erika", "key-failing");
  }

  @Test
  void productionWritesJsonAndThePlacesWherePeopleLookDoNot() throws IOException {
    for (String profile : List.of("prod", "staging", "production")) {
      assertThat(isJsonIn(profile)).as(profile).isTrue();
    }
    for (String profile : List.of("dev", "test", "local")) {
      assertThat(isJsonIn(profile)).as(profile).isFalse();
    }
  }

  private static boolean isJsonIn(String profile) throws IOException {
    return new SmallRyeConfigBuilder()
        .withSources(
            new PropertiesConfigSource(
                LogTest.class.getResource("/META-INF/microprofile-config.properties")))
        .withProfile(profile)
        .build()
        .getValue("quarkus.log.console.json.enabled", Boolean.class);
  }
}
