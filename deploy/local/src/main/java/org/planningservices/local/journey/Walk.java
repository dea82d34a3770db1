package org.planningservices.local.journey;

import java.time.LocalDate;
import java.time.ZoneId;
import org.planningservices.local.Console;
import org.planningservices.local.stack.Stack;
import org.planningservices.servers.MailServer;

/** What every step needs. */
record Walk(
    Travellers travellers,
    Api api,
    Witness witness,
    MailServer mail,
    Console console,
    Luggage luggage)
    implements AutoCloseable {
  /** The engagement is delivered in Germany: its dates are dates there. */
  static final String COUNTRY = "DE";

  /** Of three organizations that nobody has met before. */
  static Walk of(Stack stack, Console console) {
    return new Walk(
        Travellers.strangers(),
        new Api(stack::address, stack.issuer(), console),
        new Witness(stack.kafka().bootstrapServers(), stack.postgres(), console),
        stack.mail(),
        console,
        new Luggage());
  }

  static LocalDate today() {
    return LocalDate.now(ZoneId.of("Europe/Berlin"));
  }

  @Override
  public void close() {
    witness.close();
    api.close();
  }
}
