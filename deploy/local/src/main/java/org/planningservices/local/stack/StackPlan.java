package org.planningservices.local.stack;

import java.util.EnumSet;
import java.util.Set;
import org.planningservices.local.Console;

/**
 * What to start, and where.
 *
 * @param movableClock whether the services look at a clock that tests move
 * @param recordsStarts whether services that have no AOT cache yet make one when they end: a few
 *     seconds then, for starts in a third of the time from the next one on
 * @param servicesElsewhere whether somebody else starts the services, at the addresses that this
 *     stack has for them
 */
public record StackPlan(
    StackFolder folder,
    StackPorts ports,
    Checkout checkout,
    Set<Service> services,
    boolean movableClock,
    boolean recordsStarts,
    boolean servicesElsewhere,
    Console console) {

  /** All four services, started from the checkout around the working folder. */
  public static StackPlan of(StackFolder folder, StackPorts ports, Console console) {
    return new StackPlan(
        folder, ports, Checkout.find(), EnumSet.allOf(Service.class), false, false, false, console);
  }

  public StackPlan services(Set<Service> wanted) {
    return new StackPlan(
        folder,
        ports,
        checkout,
        wanted,
        movableClock,
        recordsStarts,
        servicesElsewhere,
        console);
  }

  public StackPlan withMovableClock() {
    return new StackPlan(
        folder, ports, checkout, services, true, recordsStarts, servicesElsewhere, console);
  }

  public StackPlan recordingStarts() {
    return new StackPlan(
        folder, ports, checkout, services, movableClock, true, servicesElsewhere, console);
  }

  /** For containers, and for processes of another Java. */
  public StackPlan withServicesElsewhere() {
    return new StackPlan(
        folder, ports, checkout, services, movableClock, recordsStarts, true, console);
  }
}
