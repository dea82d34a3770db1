package org.planningservices.foundation.identity;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who calls, as the token says.
 *
 * @param organizationId from the claim {@code organization_id}; the only source of "whose is it"
 * @param organizationType from the claim {@code organization_type}
 * @param subject the person or program, from {@code sub}
 * @param permissions from the claim {@code permissions}
 * @param locationIds from the claim {@code location_ids}: the only locations that the caller may
 *     use; a token without the claim permits every location of its organization
 */
public record Caller(
    UUID organizationId,
    String organizationType,
    String subject,
    Set<String> permissions,
    Optional<Set<UUID>> locationIds) {

  public Caller {
    permissions = Set.copyOf(permissions);
    locationIds = locationIds.map(Set::copyOf);
  }

  public boolean is(String type) {
    return organizationType.equals(type);
  }

  public boolean has(String permission) {
    return permissions.contains(permission);
  }

  /** Which rows this caller reaches. */
  public AccessScope scope() {
    return AccessScope.of(this);
  }

  public boolean mayUseLocation(UUID locationId) {
    return locationIds.map(permitted -> permitted.contains(locationId)).orElse(true);
  }
}
