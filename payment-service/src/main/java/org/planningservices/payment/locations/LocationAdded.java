package org.planningservices.payment.locations;

import java.util.UUID;

/** What payment reads of the event of the same name. */
record LocationAdded(UUID partnerId, UUID locationId, String country) {}
