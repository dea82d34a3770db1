package org.planningservices.foundation.identity;

import io.quarkus.security.ForbiddenException;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.planningservices.foundation.id.UniqueId;

/**
 * Reads the claims of a verified token. One that lacks them, or has them in another form than
 * promised, permits nothing: what cannot be read is never taken for "no limit".
 */
final class TokenClaims {

  /** As OpenID Connect bounds it. */
  private static final int LONGEST_SUBJECT = 255;

  private TokenClaims() {}

  static Caller caller(JsonWebToken token) {
    try {
      return new Caller(
          UniqueId.parse(text(token, "organization_id")),
          organizationType(token),
          subject(token),
          texts(token, "permissions").orElse(Set.of()),
          texts(token, "location_ids").map(TokenClaims::ids));
    } catch (IllegalArgumentException unreadable) {
      throw new ForbiddenException(unreadable);
    }
  }

  private static String organizationType(JsonWebToken token) {
    String type = text(token, "organization_type");
    if (!Organizations.ALL.contains(type)) {
      throw new IllegalArgumentException("unknown type of organization");
    }
    return type;
  }

  /** It goes into the audit and tells people apart: two must never look alike. */
  private static String subject(JsonWebToken token) {
    String subject = text(token, "sub");
    if (subject.isBlank()
        || subject.length() > LONGEST_SUBJECT
        || !subject.equals(subject.strip())
        || subject.codePoints().anyMatch(TokenClaims::isInvisible)) {
      throw new IllegalArgumentException("claim names nobody: sub");
    }
    return subject;
  }

  private static boolean isInvisible(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED,
          Character.PRIVATE_USE ->
          true;
      default -> false;
    };
  }

  private static Set<UUID> ids(Set<String> texts) {
    return texts.stream().map(UniqueId::parse).collect(Collectors.toUnmodifiableSet());
  }

  private static String text(JsonWebToken token, String name) {
    return text(token.<Object>getClaim(name), name);
  }

  private static String text(Object value, String name) {
    return switch (value) {
      case String text -> text;
      case JsonString text -> text.getString();
      case null, default -> throw new IllegalArgumentException("claim is not text: " + name);
    };
  }

  /**
   * Empty only when the claim is absent, which is something else than null or a list of nothing.
   */
  private static Optional<Set<String>> texts(JsonWebToken token, String name) {
    if (!token.getClaimNames().contains(name)) {
      return Optional.empty();
    }
    if (!(token.<Object>getClaim(name) instanceof Collection<?> values)) {
      throw new IllegalArgumentException("claim is not a list: " + name);
    }
    return Optional.of(
        values.stream().map(value -> text(value, name)).collect(Collectors.toUnmodifiableSet()));
  }
}
