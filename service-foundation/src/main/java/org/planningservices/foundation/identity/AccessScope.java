package org.planningservices.foundation.identity;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planningservices.foundation.problem.UnknownResource;

/**
 * Which rows a caller reaches: the programme those of every organization, anybody else its own, and
 * of these only the ones at the locations that its token names, which may be none. What is outside
 * answers like what does not exist.
 *
 * @param organizationId whose rows; null for those of every organization
 * @param locationIds the only ones; empty for every location
 */
public record AccessScope(@Nullable UUID organizationId, Optional<Set<UUID>> locationIds) {

  static AccessScope of(Caller caller) {
    return caller.is(Organizations.PROGRAM)
        ? new AccessScope(null, Optional.empty())
        : new AccessScope(caller.organizationId(), caller.locationIds());
  }

  public boolean reaches(UUID organization) {
    return organizationId == null || organizationId.equals(organization);
  }

  /**
   * For rows that are read by their organization's id.
   *
   * @param thing singular and kebab-case, as of {@link UnknownResource}
   * @throws UnknownResource when the organization's rows are outside
   */
  public void require(UUID organization, String thing) {
    if (!reaches(organization)) {
      throw new UnknownResource(thing);
    }
  }
}
