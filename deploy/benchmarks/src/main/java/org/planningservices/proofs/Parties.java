package org.planningservices.proofs;

import java.util.UUID;
import org.planningservices.proofs.RetryingClient.Person;

/** The three organizations of a partnership, and those who act for them. */
record Parties(UUID partner, UUID customer, UUID programme) {

  static Parties unknownSoFar() {
    return new Parties(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
  }

  Person partner(String permission) {
    return new Person("PARTNER", partner, "paul", permission);
  }

  Person customer(String permission) {
    return new Person("CUSTOMER", customer, "clara", permission);
  }

  Person programme(String permission, String subject) {
    return new Person("PROGRAM", programme, subject, permission);
  }
}
