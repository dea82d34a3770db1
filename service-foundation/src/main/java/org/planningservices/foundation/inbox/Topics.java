package org.planningservices.foundation.inbox;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jboss.logging.Logger;
import org.planningservices.foundation.outbox.OutboxSettings;

/**
 * Looks, once the broker answers, whether the topics are there and keep events as they must. While
 * the broker is away nothing is known, and nothing held against the service: it works without.
 */
@ApplicationScoped
public class Topics {

  private static final Logger LOG = Logger.getLogger(Topics.class);
  private static final Duration PAUSE = Duration.ofSeconds(2);
  private static final int PATIENCE_SECONDS = 10;

  private final Map<String, Object> kafka;
  private final List<String> names;
  private final TopicFit fit;

  private volatile Optional<String> fault = Optional.empty();
  private Thread thread;

  @Inject
  Topics(
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      @All List<EventReaction> reactions,
      OutboxSettings outbox,
      TopicSettings topics,
      ConsumerSettings consumer) {
    this(
        kafka,
        Stream.concat(
                Stream.of(outbox.topic()).filter(topic -> outbox.relay()),
                reactions.stream().map(EventReaction::topic).filter(topic -> consumer.enabled()))
            .distinct()
            .toList(),
        new TopicFit(topics.shortestRetention(), consumer.remember()));
  }

  Topics(Map<String, Object> kafka, List<String> names, TopicFit fit) {
    this.kafka = kafka;
    this.names = names;
    this.fit = fit;
  }

  void start(@Observes StartupEvent event) {
    if (!names.isEmpty()) {
      thread = Thread.ofPlatform().name("topics").daemon().start(this::lookUntilGood);
    }
  }

  void stop(@Observes ShutdownEvent event) {
    if (thread != null) {
      thread.interrupt();
    }
  }

  /** What was found to be wrong, for as long as it is. */
  public Optional<String> fault() {
    return fault;
  }

  private void lookUntilGood() {
    try (Admin admin = Admin.create(settings())) {
      while (!look(admin)) {
        TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException failed) {
      LOG.warnf("the topics were not looked at: %s", failed); // relay and consumers will say why
    }
  }

  /** Whether there is no more to look for. */
  boolean look(Admin admin) throws InterruptedException {
    try {
      Optional<String> found = find(admin);
      if (found.isPresent() && !found.equals(fault)) {
        LOG.errorf("not ready: %s", found.get());
      }
      fault = found;
      return found.isEmpty();
    } catch (ExecutionException unknown) {
      LOG.debugf("the topics cannot be looked at yet: %s", unknown.getCause());
      return false;
    }
  }

  private Optional<String> find(Admin admin) throws InterruptedException, ExecutionException {
    for (var topic : admin.describeTopics(names).topicNameValues().entrySet()) {
      Optional<String> absent = absent(topic.getKey(), topic.getValue());
      if (absent.isPresent()) {
        return absent;
      }
    }
    List<ConfigResource> resources =
        names.stream().map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name)).toList();
    for (var config : admin.describeConfigs(resources).values().entrySet()) {
      Optional<String> wrong = wrong(config.getKey().name(), config.getValue());
      if (wrong.isPresent()) {
        return wrong;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> absent(String topic, KafkaFuture<?> description)
      throws InterruptedException, ExecutionException {
    try {
      known(description);
      return Optional.empty();
    } catch (UnknownTopicOrPartitionException missing) {
      return Optional.of(
          "there is no topic %s on the broker (kafka.bootstrap.servers): it has to be made before a service writes or reads it"
              .formatted(topic));
    } catch (AuthorizationException denied) {
      return Optional.of(
          "the broker does not let this service see topic %s: its ACL is lacking".formatted(topic));
    }
  }

  private Optional<String> wrong(String topic, KafkaFuture<Config> config)
      throws InterruptedException, ExecutionException {
    try {
      return fit.fault(topic, known(config));
    } catch (AuthorizationException denied) {
      LOG.warnf(
          "how long topic %s keeps its events was not looked at: the ACL DescribeConfigs is lacking",
          topic);
      return Optional.empty();
    }
  }

  /** Lets what is known through; whatever else may come right by itself, as a broker comes back. */
  private static <T> T known(KafkaFuture<T> asked) throws InterruptedException, ExecutionException {
    try {
      return asked.get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof UnknownTopicOrPartitionException missing) {
        throw missing;
      }
      if (failed.getCause() instanceof AuthorizationException denied) {
        throw denied;
      }
      throw failed;
    }
  }

  private Map<String, Object> settings() {
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.put(
        AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
        (int) TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
    settings.put(
        AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
        (int) TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS / 2));
    return settings;
  }
}
