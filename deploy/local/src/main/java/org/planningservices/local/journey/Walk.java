package org.planningservices.local.journey;

import java.time.LocalDate;
import java.time.ZoneId;
import org.planningservices.local.Console;
import org.planningservices.servers.MailServer;

/** What every step needs. */
record Walk(
    Travellers travellers,
    Api api,
    Witness witness,
    MailServer mail,
    Console console,
    Luggage luggage) {
  /** The engagement is delivered in Germany: its dates are dates there. */
  static final String COUNTRY = "DE";

  static LocalDate today() {
    return LocalDate.now(ZoneId.of("Europe/Berlin"));
  }
}
