package org.planningservices.local.journey;

import java.util.UUID;

/**
 * The three organizations of one journey; their ids are new each time, so that journeys do not
 * meet.
 */
public record Actors(Actor programme, Actor partner, Actor customer) {
  static Actors ofNewOrganizations() {
    return new Actors(
        new Actor("Programme operations", "PROGRAM", UUID.randomUUID(), "olga.operations"),
        new Actor("Partner", "PARTNER", UUID.randomUUID(), "paul.partner"),
        new Actor("Customer", "CUSTOMER", UUID.randomUUID(), "clara.customer"));
  }

  public UUID partnerId() {
    return partner.organizationId();
  }

  public UUID customerId() {
    return customer.organizationId();
  }
}
