package org.planningservices.foundation.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.planningservices.foundation.inbox.EventConsumer;
import org.planningservices.foundation.outbox.OutboxRelay;

/**
 * Liveness: the relay's and the consumers' threads run. A backlog or a broker that is away is an
 * alert and no reason to restart a service that still answers requests.
 */
@Liveness
@ApplicationScoped
class BackgroundWork implements HealthCheck {

  private final OutboxRelay relay;
  private final EventConsumer consumer;

  BackgroundWork(OutboxRelay relay, EventConsumer consumer) {
    this.relay = relay;
    this.consumer = consumer;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("background work")
        .status(relay.isAlive() && consumer.isAlive())
        .withData("relay leads", relay.isLeading())
        .build();
  }
}
