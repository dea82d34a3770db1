package org.planningservices.local.stack;

import java.net.URI;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.planningservices.local.Console;

/**
 * What to start, and where.
 *
 * @param issuer whose tokens the services take, in place of the stack's own issuer
 * @param collector of traces, by OTLP over HTTP; empty: no trace is kept
 */
public record StackPlan(
    StackFolder folder,
    StackPorts ports,
    Checkout checkout,
    Set<Service> services,
    Set<Trait> traits,
    Optional<String> issuer,
    Optional<URI> collector,
    Console console) {

  /** What a stack is like when it is asked for. */
  public enum Trait {
    /** The services look at a clock that tests move. */
    MOVABLE_CLOCK,
    /**
     * All connections are encrypted, everybody is known by a certificate, and Kafka's ACLs are
     * those of deploy/kafka.
     */
    SECURE,
    /**
     * Services that have no AOT cache yet make one when they end: a few seconds then, for starts in
     * a third of the time from the next one on.
     */
    RECORDS_STARTS,
    /** The services work for a minute or two: they are compiled quickly rather than well. */
    SHORT_LIVED,
    /** Somebody else starts the services, at the addresses that this stack has for them. */
    SERVICES_ELSEWHERE
  }

  /** All four services, started from the checkout around the working folder. */
  public static StackPlan of(StackFolder folder, StackPorts ports, Console console) {
    return new StackPlan(
        folder,
        ports,
        Checkout.find(),
        EnumSet.allOf(Service.class),
        EnumSet.noneOf(Trait.class),
        Optional.empty(),
        Optional.empty(),
        console);
  }

  public boolean movableClock() {
    return traits.contains(Trait.MOVABLE_CLOCK);
  }

  public boolean secure() {
    return traits.contains(Trait.SECURE);
  }

  public boolean recordsStarts() {
    return traits.contains(Trait.RECORDS_STARTS);
  }

  boolean shortLived() {
    return traits.contains(Trait.SHORT_LIVED);
  }

  public boolean servicesElsewhere() {
    return traits.contains(Trait.SERVICES_ELSEWHERE);
  }

  /** Of the services: that of production, unless the clock can be moved. */
  String profile() {
    return secure() && !movableClock() ? "prod" : "local";
  }

  public StackPlan services(Set<Service> wanted) {
    return new StackPlan(folder, ports, checkout, wanted, traits, issuer, collector, console);
  }

  public StackPlan withMovableClock() {
    return with(Trait.MOVABLE_CLOCK);
  }

  public StackPlan secured() {
    return with(Trait.SECURE);
  }

  public StackPlan recordingStarts() {
    return with(Trait.RECORDS_STARTS);
  }

  public StackPlan shortLivedServices() {
    return with(Trait.SHORT_LIVED);
  }

  /** For containers, and for processes of another Java. */
  public StackPlan withServicesElsewhere() {
    return with(Trait.SERVICES_ELSEWHERE);
  }

  public StackPlan issuedBy(String url) {
    return new StackPlan(
        folder, ports, checkout, services, traits, Optional.of(url), collector, console);
  }

  public StackPlan withCollector(URI address) {
    return new StackPlan(
        folder, ports, checkout, services, traits, issuer, Optional.of(address), console);
  }

  private StackPlan with(Trait trait) {
    Set<Trait> more = EnumSet.of(trait);
    more.addAll(traits);
    return new StackPlan(folder, ports, checkout, services, more, issuer, collector, console);
  }
}
