package org.planningservices.payment.viewing;

import java.util.Set;
import java.util.UUID;
import org.planningservices.foundation.identity.Caller;
import org.planningservices.foundation.identity.Organizations;

/**
 * What of the partners' a caller reaches: the programme everything, a partner its own, and of that
 * only its locations when the token names some.
 *
 * @param partnerId null for every partner
 * @param locationIds empty for every location
 */
public record Visibility(UUID partnerId, Set<UUID> locationIds) {

  public static Visibility of(Caller caller) {
    return caller.is(Organizations.PROGRAM)
        ? new Visibility(null, Set.of())
        : new Visibility(caller.organizationId(), caller.locationIds());
  }

  public boolean covers(UUID ownerId, UUID locationId) {
    return (partnerId == null || partnerId.equals(ownerId))
        && (locationIds.isEmpty() || locationIds.contains(locationId));
  }
}
