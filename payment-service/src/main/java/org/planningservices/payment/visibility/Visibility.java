package org.planningservices.payment.visibility;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.planningservices.foundation.identity.Caller;
import org.planningservices.foundation.identity.Organizations;

/**
 * What of the partners' a caller reaches: the programme everything, a partner its own, and of that
 * only the locations that the token names, which may be none.
 *
 * @param partnerId null for every partner
 * @param locationIds the only ones; absent for every location
 */
public record Visibility(UUID partnerId, Optional<Set<UUID>> locationIds) {

  public static Visibility of(Caller caller) {
    return caller.is(Organizations.PROGRAM)
        ? new Visibility(null, Optional.empty())
        : new Visibility(caller.organizationId(), caller.locationIds());
  }
}
