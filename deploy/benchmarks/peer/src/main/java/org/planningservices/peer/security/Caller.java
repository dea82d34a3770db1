package org.planningservices.peer.security;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * The partner that calls, as its token says.
 *
 * @param locationIds the only locations that it may use; without them it may use all of its own
 */
public record Caller(UUID organizationId, String subject, Optional<Set<UUID>> locationIds) {

  public static Caller partner(Jwt token) {
    if (!"PARTNER".equals(token.getClaimAsString("organization_type"))) {
      throw new AccessDeniedException("for partners only");
    }
    try {
      List<String> locations = token.getClaimAsStringList("location_ids");
      return new Caller(
          UUID.fromString(token.getClaimAsString("organization_id")),
          token.getSubject(),
          Optional.ofNullable(locations)
              .map(all -> all.stream().map(UUID::fromString).collect(Collectors.toSet())));
    } catch (IllegalArgumentException | NullPointerException unreadable) {
      throw new AccessDeniedException("claims are missing", unreadable);
    }
  }

  public boolean mayUseLocation(UUID locationId) {
    return locationIds.map(allowed -> allowed.contains(locationId)).orElse(true);
  }
}
