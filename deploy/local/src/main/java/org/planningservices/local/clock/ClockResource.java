package org.planningservices.local.clock;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.planningservices.local.endpoint.Problem;
import org.planningservices.local.endpoint.Resource;

/**
 * {@code GET} says what time it is for the services; {@code PUT} of {@code {"instant": …}} or
 * {@code {"advance": …}} moves their clock and answers when all of them have done what is due then.
 */
public final class ClockResource implements Resource {
  private final Optional<StackClock> clock;
  private final DueWork dueWork;

  /**
   * @param clock none in a stack whose clock cannot be moved
   * @param services management addresses by the names of those that run
   */
  public ClockResource(Optional<StackClock> clock, Map<String, String> services) {
    this.clock = clock;
    this.dueWork = new DueWork(services);
  }

  @Override
  public boolean isWritable() {
    return true;
  }

  @Override
  public Object get() {
    return view(required());
  }

  /** One move after the other: each is answered when its own work is done. */
  @Override
  public synchronized Object put(JsonNode body) {
    StackClock moved = required();
    ClockMove.of(body).move(moved);
    dueWork.await(moved.instant());
    return view(moved);
  }

  private StackClock required() {
    return clock.orElseThrow(
        () ->
            Problem.notFound(
                "clock.not-movable",
                "This stack was started without --clock: its services use real time. For"
                    + " a clock that can be moved, stop it and start it with:"
                    + " ./planning-services start --clock"));
  }

  private static Map<String, String> view(StackClock clock) {
    Instant instant = clock.instant();
    return Map.of("instant", instant.toString(), "ahead", clock.ahead().toString());
  }
}
