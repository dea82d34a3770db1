package org.planningservices.local.stack;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.planningservices.local.Console;

/**
 * What to start, and where.
 *
 * @param movableClock whether the services look at a clock that tests move
 * @param secure whether all connections are encrypted, everybody is known by a certificate, and
 *     Kafka's ACLs are those of deploy/kafka
 * @param issuer whose tokens the services take, in place of the stack's own issuer
 * @param recordsStarts whether services that have no AOT cache yet make one when they end: a few
 *     seconds then, for starts in a third of the time from the next one on
 */
public record StackPlan(
    StackFolder folder,
    StackPorts ports,
    Checkout checkout,
    Set<Service> services,
    boolean movableClock,
    boolean secure,
    Optional<String> issuer,
    boolean recordsStarts,
    Console console) {

  /** All four services, started from the checkout around the working folder. */
  public static StackPlan of(StackFolder folder, StackPorts ports, Console console) {
    return new StackPlan(
        folder,
        ports,
        Checkout.find(),
        EnumSet.allOf(Service.class),
        false,
        false,
        Optional.empty(),
        false,
        console);
  }

  public StackPlan services(Set<Service> wanted) {
    return new StackPlan(
        folder, ports, checkout, wanted, movableClock, secure, issuer, recordsStarts, console);
  }

  public StackPlan withMovableClock() {
    return new StackPlan(
        folder, ports, checkout, services, true, secure, issuer, recordsStarts, console);
  }

  public StackPlan secured() {
    return new StackPlan(
        folder, ports, checkout, services, movableClock, true, issuer, recordsStarts, console);
  }

  public StackPlan issuedBy(String url) {
    return new StackPlan(
        folder,
        ports,
        checkout,
        services,
        movableClock,
        secure,
        Optional.of(url),
        recordsStarts,
        console);
  }

  public StackPlan recordingStarts() {
    return new StackPlan(
        folder, ports, checkout, services, movableClock, secure, issuer, true, console);
  }
}
