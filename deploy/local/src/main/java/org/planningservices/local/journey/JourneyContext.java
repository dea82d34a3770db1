package org.planningservices.local.journey;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Function;
import java.util.function.Supplier;
import org.planningservices.local.Console;
import org.planningservices.local.endpoint.StackClient;
import org.planningservices.local.endpoint.Trust;
import org.planningservices.local.stack.Stack;
import org.planningservices.servers.MailServer;
import org.planningservices.servers.TokenClaims;

/** What every step needs. */
record JourneyContext(
    Actors actors,
    Api api,
    EventMonitor monitor,
    MailServer mail,
    Supplier<Instant> clock,
    StackClient stack,
    Console console,
    JourneyState state)
    implements AutoCloseable {
  /** The engagement is delivered in Germany: its dates are dates there. */
  static final String COUNTRY = "DE";

  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

  static JourneyContext of(Stack stack, Console console) {
    return of(stack, stack.issuer()::token, console);
  }

  /** Of three organizations that nobody has met before. */
  static JourneyContext of(Stack stack, Function<TokenClaims, String> tokens, Console console) {
    return new JourneyContext(
        Actors.ofNewOrganizations(),
        new Api(Trust.client(stack.authority()), stack::address, tokens, console),
        new EventMonitor(stack.kafka().operator(), stack.postgres(), console),
        stack.mail(),
        stack::now,
        new StackClient(stack.ports().endpoint()),
        console,
        new JourneyState());
  }

  /** For the services. */
  LocalDate today() {
    return LocalDate.ofInstant(clock.get(), ZONE);
  }

  /** Moves the clock of the services to when people go home on that day. */
  void waitForTheEveningOf(LocalDate day) {
    Instant evening = day.atTime(18, 0).atZone(ZONE).toInstant();
    console.say("  ⏩ it is %s now", stack.moveClock("instant", evening.toString()));
  }

  @Override
  public void close() {
    monitor.close();
    stack.close();
    api.close();
  }
}
