package org.planningservices.local.journey;

import java.util.UUID;

/** A person who calls the services on behalf of an organization. */
public record Actor(String title, String organizationType, UUID organizationId, String subject) {

  Actor as(String otherSubject) {
    return new Actor(title, organizationType, organizationId, otherSubject);
  }
}
