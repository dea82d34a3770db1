package org.planningservices.foundation.time;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;

/**
 * {@code POST /q/clock/due-work}: whoever has moved the clock asks for the work that has become due
 * by that. It is on the management port, and only while the clock can be moved.
 */
@ApplicationScoped
class ClockMoved {

  private static final String PATH = "/q/clock/due-work";

  private final ClockSettings settings;
  private final Clock clock;
  private final ScheduledWork scheduledWork;

  ClockMoved(ClockSettings settings, Clock clock, ScheduledWork scheduledWork) {
    this.settings = settings;
    this.clock = clock;
    this.scheduledWork = scheduledWork;
  }

  void offer(@Observes ManagementInterface management) {
    if (settings.file().isPresent()) {
      management.router().post(PATH).blockingHandler(this::answer, false);
    }
  }

  /**
   * Which instant this service saw at least while it did its due work, and what did not succeed.
   */
  private void answer(RoutingContext request) {
    String seen = clock.instant().toString();
    JsonArray failed = new JsonArray(scheduledWork.run());
    request
        .response()
        .setStatusCode(failed.isEmpty() ? 200 : 500)
        .putHeader("Content-Type", "application/json")
        .end(new JsonObject().put("instant", seen).put("failed", failed).encode());
  }
}
