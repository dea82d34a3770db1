package org.planningservices.foundation.identity;

import io.quarkus.security.ForbiddenException;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Reads the claims of a verified token; one that lacks them permits nothing. */
final class TokenClaims {

  private TokenClaims() {}

  static Caller caller(JsonWebToken token) {
    try {
      return new Caller(
          UUID.fromString(text(token, "organization_id")),
          organizationType(token),
          text(token, "sub"),
          texts(token, "permissions").orElse(Set.of()),
          texts(token, "location_ids").map(TokenClaims::ids));
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

  private static String organizationType(JsonWebToken token) {
    String type = text(token, "organization_type");
    if (!Organizations.ALL.contains(type)) {
      throw new IllegalArgumentException("unknown type of organization");
    }
    return type;
  }

  private static Set<UUID> ids(Set<String> texts) {
    return texts.stream().map(UUID::fromString).collect(Collectors.toSet());
  }

  /** Empty when the claim is absent, which is something else than a list of nothing. */
  private static Optional<Set<String>> texts(JsonWebToken token, String name) {
    return switch (token.<Object>getClaim(name)) {
      case null -> Optional.empty();
      case Collection<?> values ->
          Optional.of(
              values.stream()
                  .map(
                      value ->
                          value instanceof JsonString text ? text.getString() : value.toString())
                  .collect(Collectors.toSet()));
      default -> throw new IllegalArgumentException("claim is no list: " + name);
    };
  }
}
