package org.planningservices.servers;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * What a token says. The defaults are those of a good token; tests forge one by changing issuer,
 * audience, life time (negative: expired) or signing key.
 */
public record TokenClaims(
    String organizationType,
    UUID organizationId,
    List<String> permissions,
    String subject,
    List<UUID> locationIds,
    String audience,
    String issuer,
    Duration lifeTime,
    boolean strangersKey) {

  public static TokenClaims of(
      String organizationType, UUID organizationId, String... permissions) {
    return new TokenClaims(
        organizationType,
        organizationId,
        List.of(permissions),
        "somebody",
        null,
        TokenIssuer.AUDIENCE,
        null,
        Duration.ofHours(8),
        false);
  }

  public TokenClaims permissions(String... values) {
    return new TokenClaims(
        organizationType,
        organizationId,
        List.of(values),
        subject,
        locationIds,
        audience,
        issuer,
        lifeTime,
        strangersKey);
  }

  public TokenClaims subject(String value) {
    return new TokenClaims(
        organizationType,
        organizationId,
        permissions,
        value,
        locationIds,
        audience,
        issuer,
        lifeTime,
        strangersKey);
  }

  /** The only locations that may be used; without a call of this the token has no such claim. */
  public TokenClaims locations(UUID... values) {
    return new TokenClaims(
        organizationType,
        organizationId,
        permissions,
        subject,
        List.of(values),
        audience,
        issuer,
        lifeTime,
        strangersKey);
  }

  public TokenClaims audience(String value) {
    return new TokenClaims(
        organizationType,
        organizationId,
        permissions,
        subject,
        locationIds,
        value,
        issuer,
        lifeTime,
        strangersKey);
  }

  /** Null stands for the issuer's own address. */
  public TokenClaims issuer(String value) {
    return new TokenClaims(
        organizationType,
        organizationId,
        permissions,
        subject,
        locationIds,
        audience,
        value,
        lifeTime,
        strangersKey);
  }

  public TokenClaims lifeTime(Duration value) {
    return new TokenClaims(
        organizationType,
        organizationId,
        permissions,
        subject,
        locationIds,
        audience,
        issuer,
        value,
        strangersKey);
  }

  public TokenClaims expired() {
    return lifeTime(Duration.ofHours(-1));
  }

  /** Signed by a key that the issuer never published, under the published key's id. */
  public TokenClaims signedByAStranger() {
    return new TokenClaims(
        organizationType,
        organizationId,
        permissions,
        subject,
        locationIds,
        audience,
        issuer,
        lifeTime,
        true);
  }
}
