package org.planningservices.foundation.broker;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;
import org.planningservices.foundation.database.StartSettings;
import org.planningservices.foundation.inbox.ConsumerSettings;
import org.planningservices.foundation.inbox.EventReaction;
import org.planningservices.foundation.outbox.OutboxSettings;

/**
 * Readiness of a process that has just started: not before the broker lets it write its topic and
 * read those of others, or cannot be asked. So a roll-out with a wrong certificate or without an
 * ACL stops at its first process. Once let in, a process stays ready whatever the broker does: its
 * outbox keeps what it has to say.
 */
@Readiness
@ApplicationScoped
class BrokerAccess implements HealthCheck {

  private static final Logger LOG = Logger.getLogger(BrokerAccess.class);
  private static final Duration PAUSE = Duration.ofSeconds(3);

  private final BrokerAnswer.Wish wish;
  private final Map<String, Object> kafka;
  private final boolean asks;

  private volatile BrokerAnswer answer;
  private Thread asking;

  BrokerAccess(
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      @All List<EventReaction> reactions,
      OutboxSettings outbox,
      ConsumerSettings consumer,
      StartSettings start) {
    this.kafka = kafka;
    this.asks = start.asksBroker();
    this.wish =
        new BrokerAnswer.Wish(
            outbox.topic(),
            reactions.stream()
                .map(EventReaction::topic)
                .collect(Collectors.toCollection(TreeSet::new)),
            consumer.group());
  }

  void start(@Observes StartupEvent event) {
    if (asks) {
      asking = Thread.ofPlatform().name("broker-access").daemon().start(this::askUntilLetIn);
    }
  }

  void stop(@Observes ShutdownEvent event) {
    if (asking != null) {
      asking.interrupt();
    }
  }

  @Override
  public HealthCheckResponse call() {
    BrokerAnswer last = answer;
    if (!asks || last != null && last.refusals().isEmpty()) {
      return HealthCheckResponse.named("broker access").up().build();
    }
    return HealthCheckResponse.named("broker access")
        .down()
        .withData("refused", last == null ? "not asked yet" : String.join("; ", last.refusals()))
        .build();
  }

  private void askUntilLetIn() {
    try {
      while (answer == null || answer.away() || !answer.refusals().isEmpty()) {
        ask();
        if (answer.away() || !answer.refusals().isEmpty()) {
          Thread.sleep(PAUSE);
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void ask() throws InterruptedException {
    BrokerAnswer next = BrokerAnswer.to(wish, kafka);
    if (!next.equals(answer) && !next.refusals().isEmpty()) {
      LOG.errorf("not ready: %s", String.join("; ", next.refusals()));
    }
    answer = next;
  }
}
