package org.planningservices.foundation.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planningservices.foundation.time.RealTime;

/** Consumes the topics that a service reacts to, one thread each. */
@ApplicationScoped
public class EventConsumer {

  private final List<EventReaction> reactions;
  private final EventBatch batch;
  private final UnexpectedRecords unexpected;
  private final Map<String, Object> kafka;
  private final ConsumerSettings settings;
  private final MeterRegistry metrics;
  private final Clock clock;

  private List<TopicConsumer> consumers = List.of();

  EventConsumer(
      @All List<EventReaction> reactions,
      EventBatch batch,
      UnexpectedRecords unexpected,
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      ConsumerSettings settings,
      MeterRegistry metrics,
      @RealTime Clock clock) {
    this.reactions = reactions;
    this.batch = batch;
    this.unexpected = unexpected;
    this.kafka = kafka;
    this.settings = settings;
    this.metrics = metrics;
    this.clock = clock;
  }

  void start(@Observes StartupEvent event) {
    if (settings.enabled()) {
      start();
    }
  }

  void stop(@Observes ShutdownEvent event) {
    stop();
  }

  /** Starts the threads; each goes on until it is stopped, whatever fails. */
  public synchronized void start() {
    reactions.forEach(unexpected::expect);
    consumers =
        reactions.stream()
            .map(reaction -> new TopicConsumer(reaction, batch, kafka, settings, metrics, clock))
            .toList();
    consumers.forEach(TopicConsumer::start);
  }

  /** Leaves the group. */
  public synchronized void stop() {
    consumers.forEach(TopicConsumer::stop);
    consumers = List.of();
  }

  /** False when a thread ought to run and does not. */
  public boolean isAlive() {
    return consumers.stream().allMatch(TopicConsumer::isAlive);
  }

  Optional<EventReaction> reactionTo(String topic) {
    return reactions.stream().filter(reaction -> reaction.topic().equals(topic)).findFirst();
  }
}
