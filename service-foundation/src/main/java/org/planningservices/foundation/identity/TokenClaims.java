package org.planningservices.foundation.identity;

import io.quarkus.security.ForbiddenException;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Reads the claims of a verified token; one that lacks them permits nothing. */
final class TokenClaims {

  private TokenClaims() {}

  static Caller caller(JsonWebToken token) {
    try {
      String organizationType = text(token, "organization_type");
      return new Caller(
          UUID.fromString(text(token, "organization_id")),
          organizationType,
          token.getSubject() == null ? token.getName() : token.getSubject(),
          texts(token, "permissions"),
          texts(token, "location_ids").stream().map(UUID::fromString).collect(Collectors.toSet()));
    } catch (IllegalArgumentException unreadable) {
      throw new ForbiddenException(unreadable);
    }
  }

  private static String text(JsonWebToken token, String name) {
    Object claim = token.getClaim(name);
    if (claim == null) {
      throw new IllegalArgumentException("claim missing: " + name);
    }
    return claim instanceof JsonString string ? string.getString() : claim.toString();
  }

  private static Set<String> texts(JsonWebToken token, String name) {
    return switch (token.<Object>getClaim(name)) {
      case null -> Set.of();
      case Collection<?> values ->
          values.stream()
              .map(value -> value instanceof JsonString text ? text.getString() : value.toString())
              .collect(Collectors.toSet());
      default -> throw new IllegalArgumentException("claim is no list: " + name);
    };
  }
}
