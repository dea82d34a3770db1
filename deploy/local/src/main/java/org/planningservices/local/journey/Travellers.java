package org.planningservices.local.journey;

import java.util.UUID;

/**
 * The three organizations of one journey; their ids are new each time, so that journeys do not
 * meet.
 */
public record Travellers(Traveller programme, Traveller partner, Traveller customer) {
  static Travellers strangers() {
    return new Travellers(
        new Traveller("Programme operations", "PROGRAM", UUID.randomUUID(), "olga.operations"),
        new Traveller("Partner", "PARTNER", UUID.randomUUID(), "paul.partner"),
        new Traveller("Customer", "CUSTOMER", UUID.randomUUID(), "clara.customer"));
  }

  public UUID partnerId() {
    return partner.organizationId();
  }

  public UUID customerId() {
    return customer.organizationId();
  }
}
