package org.planningservices.foundation.readiness;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planningservices.foundation.Management;
import org.planningservices.foundation.SampleTest;
import org.planningservices.servers.Ports;
import org.planningservices.servers.TokenClaims;
import org.planningservices.servers.TokenIssuer;

/** A token issuer that comes after the service, without keys at first, and goes away again. */
@SampleTest
@TestProfile(TokenIssuersTest.Away.class)
class TokenIssuersTest {

  private static final TokenClaims READER =
      TokenClaims.of("PARTNER", UUID.randomUUID(), "note:read");

  /** An issuer's address where nobody answers yet. */
  public static class Away implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "quarkus.oidc.auth-server-url",
          "http://localhost:" + Ports.free() + "/planning",
          "planning.start.patience",
          "1s");
    }
  }

  @TempDir private Path folder;

  @ConfigProperty(name = "quarkus.oidc.auth-server-url")
  private String address;

  @Test
  void isReadyOnceItKnowsTheKeysAndStaysSoWhileTheIssuerIsAway() throws IOException {
    awaitNotReady("nobody answers", "quarkus.oidc.auth-server-url");

    HttpServer keyless = withoutKeys();
    awaitNotReady("publishes no key for RS256", "quarkus.oidc.auth-server-url");
    keyless.stop(0);

    String token;
    try (TokenIssuer issuer =
        TokenIssuer.durable(folder.resolve("key"), URI.create(address).getPort())) {
      patiently().until(() -> ready().statusCode() == 200);
      token = issuer.token(READER);
      assertThat(status(token)).isEqualTo(200);
    }
    assertThat(ready().statusCode()).as(ready().asString()).isEqualTo(200);
    assertThat(status(token)).isEqualTo(200);
  }

  private static void awaitNotReady(String... words) {
    patiently()
        .untilAsserted(
            () -> {
              Response answer = ready();
              assertThat(answer.statusCode()).isEqualTo(503);
              assertThat(answer.jsonPath().getString("checks.find{it.name=='token issuer'}.status"))
                  .isEqualTo("DOWN");
              assertThat(
                      answer
                          .jsonPath()
                          .getString("checks.find{it.name=='token issuer'}.data.failure"))
                  .contains(words);
            });
  }

  private HttpServer withoutKeys() throws IOException {
    URI uri = URI.create(address);
    HttpServer server =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), uri.getPort()), 0);
    answer(
        server,
        uri.getPath() + "/.well-known/openid-configuration",
        "{\"issuer\":\"%1$s\",\"jwks_uri\":\"%1$s/jwks\"}".formatted(address));
    answer(server, uri.getPath() + "/jwks", "{\"keys\":[]}");
    server.start();
    return server;
  }

  private static void answer(HttpServer server, String path, String json) {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    server.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }

  private static Response ready() {
    return given().get(Management.address("/health/ready"));
  }

  private static int status(String token) {
    return given().auth().oauth2(token).get("/v1/notes").statusCode();
  }

  private static ConditionFactory patiently() {
    return Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(100));
  }
}
