package org.planningservices.local.journey;

import java.util.UUID;

/** A person who calls the services on behalf of an organization. */
public record Traveller(
    String title, String organizationType, UUID organizationId, String subject) {

  Traveller as(String otherSubject) {
    return new Traveller(title, organizationType, organizationId, otherSubject);
  }
}
