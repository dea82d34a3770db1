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
import java.util.Optional;
import java.util.Set;
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
 * read those of others, and these keep events as they must, or the broker cannot be asked. So a
 * roll-out with a wrong certificate or without an ACL stops at its first process. Once let in, a
 * process stays ready whatever the broker does: its outbox keeps what it has to say.
 */
@Readiness
@ApplicationScoped
class BrokerAccess implements HealthCheck {

  private static final Logger LOG = Logger.getLogger(BrokerAccess.class);
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final BrokerRequirements requirements;
  private final Map<String, Object> kafka;
  private final boolean asks;

  private volatile Optional<BrokerAnswer> answer = Optional.empty();
  private Thread asking;

  BrokerAccess(
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      @All List<EventReaction> reactions,
      OutboxSettings outbox,
      ConsumerSettings consumer,
      TopicSettings topics,
      StartSettings start) {
    this.kafka = kafka;
    this.requirements =
        new BrokerRequirements(
            outbox.relay() ? Set.of(outbox.topic()) : Set.of(),
            reactions.stream()
                .filter(reaction -> consumer.enabled())
                .map(EventReaction::topic)
                .collect(Collectors.toSet()),
            consumer.group(),
            new TopicRetention(topics.shortestRetention(), consumer.remember()));
    this.asks = start.asksBroker() && !requirements.topics().isEmpty();
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
    Optional<BrokerAnswer> last = answer;
    if (!asks || last.filter(it -> it.refusals().isEmpty()).isPresent()) {
      return HealthCheckResponse.named("broker access").up().build();
    }
    return HealthCheckResponse.named("broker access")
        .down()
        .withData(
            "failure", last.map(it -> String.join("; ", it.refusals())).orElse("not asked yet"))
        .build();
  }

  private void askUntilLetIn() {
    try {
      for (BrokerAnswer now = ask(); !now.isGood(); now = ask()) {
        Thread.sleep(PAUSE);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private BrokerAnswer ask() throws InterruptedException {
    BrokerAnswer said = BrokerAnswer.to(requirements, kafka);
    BrokerAnswer known = said.after(answer);
    if (!known.refusals().isEmpty() && !Optional.of(known).equals(answer)) {
      LOG.errorf("not ready: %s", String.join("; ", known.refusals()));
    }
    answer = Optional.of(known);
    return said;
  }
}
