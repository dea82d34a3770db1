package org.planningservices.foundation.identity;

import java.util.Set;
import java.util.UUID;

/**
 * Who calls, as the token says.
 *
 * @param organizationId from the claim {@code organization_id}; the only source of "whose is it"
 * @param organizationType from the claim {@code organization_type}
 * @param subject the person or program, from {@code sub}
 * @param permissions from the claim {@code permissions}
 * @param locationIds from the claim {@code location_ids}; empty means every location
 */
public record Caller(
    UUID organizationId,
    String organizationType,
    String subject,
    Set<String> permissions,
    Set<UUID> locationIds) {

  public Caller {
    permissions = Set.copyOf(permissions);
    locationIds = Set.copyOf(locationIds);
  }

  public boolean is(String type) {
    return organizationType.equals(type);
  }

  public boolean has(String permission) {
    return permissions.contains(permission);
  }

  public boolean mayUseLocation(UUID locationId) {
    return locationIds.isEmpty() || locationIds.contains(locationId);
  }
}
