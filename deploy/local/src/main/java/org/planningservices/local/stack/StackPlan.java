package org.planningservices.local.stack;

import java.net.URI;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.planningservices.local.Console;

/**
 * What to start, and where.
 *
 * @param movableClock whether the services look at a clock that tests move
 * @param recordsStarts whether services that have no AOT cache yet make one when they end: a few
 *     seconds then, for starts in a third of the time from the next one on
 * @param collector of traces, by OTLP over HTTP; empty: no trace is kept
 */
public record StackPlan(
    StackFolder folder,
    StackPorts ports,
    Checkout checkout,
    Set<Service> services,
    boolean movableClock,
    boolean recordsStarts,
    Console console,
    Optional<URI> collector) {

  /** All four services, started from the checkout around the working folder. */
  public static StackPlan of(StackFolder folder, StackPorts ports, Console console) {
    return new StackPlan(
        folder,
        ports,
        Checkout.find(),
        EnumSet.allOf(Service.class),
        false,
        false,
        console,
        Optional.empty());
  }

  public StackPlan services(Set<Service> wanted) {
    return new StackPlan(
        folder, ports, checkout, wanted, movableClock, recordsStarts, console, collector);
  }

  public StackPlan withMovableClock() {
    return new StackPlan(
        folder, ports, checkout, services, true, recordsStarts, console, collector);
  }

  public StackPlan recordingStarts() {
    return new StackPlan(folder, ports, checkout, services, movableClock, true, console, collector);
  }

  public StackPlan withCollector(URI address) {
    return new StackPlan(
        folder,
        ports,
        checkout,
        services,
        movableClock,
        recordsStarts,
        console,
        Optional.of(address));
  }
}
