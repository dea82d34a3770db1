package org.planningservices.local.journey;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.planningservices.local.Console;
import org.planningservices.local.event.EventLine;
import org.planningservices.local.event.EventStream;
import org.planningservices.local.event.SeenEvent;
import org.planningservices.local.stack.Service;
import org.planningservices.servers.PostgresServer;

/**
 * Watches the topics, and looks into the services' inboxes for who acted on what: a row there was
 * committed together with the effect.
 */
public final class EventMonitor implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final EventStream stream;
  private final PostgresServer postgres;
  private final Console console;
  private final List<SeenEvent> seen = new ArrayList<>();

  /** Kept open: on a stack that has seen much there are thousands of events to ask about. */
  private final Map<Service, Connection> inboxes = new EnumMap<>(Service.class);

  private int told;

  EventMonitor(Map<String, Object> broker, PostgresServer postgres, Console console) {
    this.stream = EventStream.fromTheBeginning(broker);
    this.postgres = postgres;
    this.console = console;
  }

  /**
   * Returns when an event of each type has come since the last call and every service that has to
   * act on what came has done so; returns all of it.
   */
  void await(String... types) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    List<String> missing = missing(types);
    while (!missing.isEmpty()) {
      requireTime(deadline, "No event arrived on the topics: " + String.join(", ", missing));
      seen.addAll(stream.next());
      missing = missing(types);
    }
    for (SeenEvent event : untold()) {
      awaitReactions(event, deadline);
    }
    told = seen.size();
  }

  /** All events so far in which one of the ids occurs, in the order in which they came. */
  List<SeenEvent> about(String... ids) {
    return seen.stream()
        .filter(
            event ->
                Arrays.stream(ids)
                    .anyMatch(
                        id -> id.equals(event.key()) || event.payload().toString().contains(id)))
        .toList();
  }

  @Override
  public void close() {
    stream.close();
    try {
      for (Connection inbox : inboxes.values()) {
        inbox.close();
      }
    } catch (SQLException e) {
      throw new JourneyFailure("An inbox cannot be closed: " + e.getMessage(), e);
    }
  }

  private List<SeenEvent> untold() {
    return List.copyOf(seen.subList(told, seen.size()));
  }

  private List<String> missing(String... types) {
    List<String> came = untold().stream().map(SeenEvent::type).toList();
    return Arrays.stream(types).filter(type -> !came.contains(type)).toList();
  }

  private void awaitReactions(SeenEvent event, long deadline) {
    for (Service service : Reactions.to(event.type())) {
      while (!hasActed(service, event.id())) {
        requireTime(
            deadline,
            service.title() + " did not act on " + event.type() + " (event " + event.id() + ")");
        pause();
      }
    }
    console.say(
        "  ⇒ %-30s %-18s %s #%d  %s",
        event.type(), event.topic(), EventLine.brief(event.key()), event.sequence(), acted(event));
  }

  private static String acted(SeenEvent event) {
    List<Service> services = Reactions.to(event.type());
    return services.isEmpty()
        ? ""
        : services.stream()
            .map(Service::title)
            .collect(Collectors.joining(" and ", "acted on by ", ""));
  }

  private boolean hasActed(Service service, UUID event) {
    try (PreparedStatement query =
        inbox(service).prepareStatement("select 1 from inbox where event_id = ?")) {
      query.setObject(1, event);
      try (ResultSet found = query.executeQuery()) {
        return found.next();
      }
    } catch (SQLException e) {
      throw new JourneyFailure(
          "The inbox of " + service.title() + " cannot be read: " + e.getMessage(), e);
    }
  }

  private Connection inbox(Service service) throws SQLException {
    Connection inbox = inboxes.get(service);
    if (inbox == null) {
      inbox = postgres.connect(service.database());
      inboxes.put(service, inbox);
    }
    return inbox;
  }

  private static void requireTime(long deadline, String problem) {
    if (System.nanoTime() > deadline) {
      throw new JourneyFailure(problem + " within " + PATIENCE.toSeconds() + " seconds.");
    }
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new JourneyFailure("Interrupted.", e);
    }
  }
}
