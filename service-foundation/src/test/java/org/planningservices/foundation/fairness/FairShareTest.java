package org.planningservices.foundation.fairness;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningservices.foundation.SampleTest;
import org.planningservices.servers.RealServers;
import org.planningservices.servers.TokenClaims;

/** The share over HTTP, set so small that a test can use it up. */
@SampleTest
@TestProfile(FairShareTest.SmallShare.class)
class FairShareTest {

  public static final class SmallShare implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "planning.fairness.rate",
          "1",
          "planning.fairness.burst",
          "20",
          "planning.fairness.strangers-rate",
          "1");
    }
  }

  @Test
  void everyAnswerTellsTheShareAndWhatIsLeftOfIt() {
    String token = token(UUID.randomUUID());
    Response read = read(token);
    assertThat(read.statusCode()).isEqualTo(200);
    assertThat(read.header("RateLimit-Policy"))
        .isEqualTo("\"rate\";q=20;w=20, \"concurrency\";q=16;qu=\"concurrent-requests\"");
    assertThat(read.header("RateLimit")).isEqualTo("\"rate\";r=19;t=1, \"concurrency\";r=16");
    Response unknown = given().auth().oauth2(token).get("/v1/notes/" + UUID.randomUUID());
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(unknown.header("RateLimit")).isEqualTo("\"rate\";r=18;t=2, \"concurrency\";r=16");
  }

  @Test
  void refusesABurstOverTheRateAndNobodyElse() {
    String token = token(UUID.randomUUID());
    Response refused = null;
    for (int request = 0; request < 40 && refused == null; request++) {
      Response answer = read(token);
      refused = answer.statusCode() == 200 ? null : answer;
    }
    assertThat(refused).isNotNull();
    assertTooMany(refused);
    assertThat(refused.header("RateLimit")).startsWith("\"rate\";r=0;t=20, ");
    assertThat(refused.header("RateLimit-Policy")).startsWith("\"rate\";q=20;w=20, ");
    assertThat(read(token(UUID.randomUUID())).statusCode()).as("somebody else").isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rubbish", "...", "e30.e30.e30"})
  void tellsAStrangerOnlySoOftenThatItsTokenIsNoGood(String rubbish) {
    Response refused = null;
    for (int request = 0; request < 60 && refused == null; request++) {
      Response answer = given().auth().oauth2(rubbish).get("/v1/notes");
      refused = answer.statusCode() == 401 ? null : answer;
    }
    assertThat(refused).isNotNull();
    assertTooMany(refused);
    assertThat(read(token(UUID.randomUUID())).statusCode()).as("with a token").isEqualTo(200);
  }

  private static void assertTooMany(Response refused) {
    assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(429);
    assertThat(refused.contentType()).startsWith("application/problem+json");
    assertThat(refused.jsonPath().getString("code")).isEqualTo("request.too-many");
    assertThat(refused.header("Retry-After")).isEqualTo("1");
  }

  private static Response read(String token) {
    return given().auth().oauth2(token).get("/v1/notes");
  }

  private static String token(UUID organization) {
    return RealServers.issuer()
        .token(TokenClaims.of("PARTNER", organization, "note:write", "note:read"));
  }
}
