package org.planningservices.foundation;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.planningservices.servers.RealServers;
import org.planningservices.servers.TokenClaims;

/**
 * The sample service as somebody calls it. The services' tests have {@code Api} of the test kit,
 * which stands on this module.
 */
public final class SampleApi {

  private SampleApi() {}

  /** Somebody who writes and reads the notes of an organization. */
  public static TokenClaims author(UUID organization) {
    return TokenClaims.of("PARTNER", organization, "note:write", "note:read");
  }

  public static RequestSpecification operator() {
    return as(TokenClaims.of("PROGRAM", UUID.randomUUID(), "operations:read", "operations:manage"));
  }

  public static RequestSpecification as(TokenClaims claims) {
    return as(RealServers.issuer().token(claims));
  }

  /** A request under an idempotency key of its own. */
  public static RequestSpecification as(String token) {
    return withKey(token, UUID.randomUUID().toString());
  }

  public static RequestSpecification withKey(String token, String key) {
    return given()
        .auth()
        .oauth2(token)
        .header("Idempotency-Key", key)
        .contentType(ContentType.JSON);
  }

  public static Response write(TokenClaims claims, String text) {
    return as(claims).body(Map.of("text", text)).post("/v1/notes");
  }
}
