package org.planningservices.foundation.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;

/** Reads one topic on one thread: poll, one transaction, commit the offsets. */
final class TopicConsumer {

  private static final Logger LOG = Logger.getLogger(TopicConsumer.class);
  private static final Duration POLL = Duration.ofSeconds(1);

  private static final Duration[] DELAYS = {
    Duration.ofMillis(10),
    Duration.ofMillis(30),
    Duration.ofMillis(100),
    Duration.ofSeconds(1),
    Duration.ofSeconds(5),
    Duration.ofSeconds(30)
  };

  private final EventReaction reaction;
  private final EventBatch batch;
  private final Map<String, Object> configuration;
  private final ConsumerSettings settings;
  private final MeterRegistry metrics;
  private final Clock clock;
  private final Timer delay;
  private final Counter failures;
  private final Thread thread;

  private volatile boolean running = true;
  private volatile KafkaConsumer<byte[], byte[]> consumer;
  private Duration pause;

  TopicConsumer(
      EventReaction reaction,
      EventBatch batch,
      Map<String, Object> kafka,
      ConsumerSettings settings,
      MeterRegistry metrics,
      Clock clock) {
    this.reaction = reaction;
    this.batch = batch;
    this.configuration = configuration(kafka, settings);
    this.settings = settings;
    this.metrics = metrics;
    this.clock = clock;
    this.delay =
        Timer.builder("inbox.event.delay")
            .description("Time from when the producer sent an event until it was dealt with here")
            .tag("topic", reaction.topic())
            .serviceLevelObjectives(DELAYS)
            .register(metrics);
    this.failures =
        Counter.builder("inbox.batch.failures")
            .description("Batches delivered again because something was away")
            .tag("topic", reaction.topic())
            .register(metrics);
    this.pause = settings.retryInterval();
    this.thread =
        Thread.ofPlatform().name("consumer-" + reaction.topic()).daemon().unstarted(this::run);
  }

  private static Map<String, Object> configuration(
      Map<String, Object> kafka, ConsumerSettings settings) {
    Map<String, Object> configuration = new HashMap<>(kafka);
    configuration.put(ConsumerConfig.GROUP_ID_CONFIG, settings.group());
    configuration.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    configuration.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    configuration.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, settings.batchSize());
    // a killed replica is noticed, and its partitions taken over, within these
    configuration.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
    configuration.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 2_500);
    configuration.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
    configuration.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 10_000);
    return configuration;
  }

  void start() {
    thread.start();
  }

  /** Leaves the group, so that another replica takes over at once. */
  void stop() {
    running = false;
    KafkaConsumer<byte[], byte[]> open = consumer;
    if (open != null) {
      open.wakeup();
    }
    try {
      thread.join(TimeUnit.SECONDS.toMillis(10));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  boolean isAlive() {
    return !running || thread.isAlive();
  }

  private void run() {
    while (running) {
      try (KafkaConsumer<byte[], byte[]> open =
              new KafkaConsumer<>(
                  configuration, new ByteArrayDeserializer(), new ByteArrayDeserializer());
          KafkaClientMetrics measured = new KafkaClientMetrics(open)) {
        measured.bindTo(metrics);
        consumer = open;
        open.subscribe(List.of(reaction.topic()));
        consume(open);
      } catch (WakeupException stopped) {
        running = false;
      } catch (RuntimeException failed) {
        LOG.warnf("consumer of %s interrupted, trying again: %s", reaction.topic(), failed);
        pause();
      } finally {
        consumer = null;
      }
    }
  }

  private void consume(KafkaConsumer<byte[], byte[]> open) {
    while (running) {
      ConsumerRecords<byte[], byte[]> records = open.poll(POLL);
      if (records.isEmpty()) {
        continue;
      }
      List<RawEvent> events =
          StreamSupport.stream(records.spliterator(), false).map(RawEvent::of).toList();
      if (takeEffect(events)) {
        long now = clock.millis();
        for (ConsumerRecord<byte[], byte[]> record : records) {
          delay.record(Math.max(0, now - record.timestamp()), TimeUnit.MILLISECONDS);
        }
        open.commitAsync();
      } else {
        rewind(open, records);
        pause();
      }
    }
    open.commitSync();
  }

  private boolean takeEffect(List<RawEvent> events) {
    try {
      batch.process(reaction, events);
      pause = settings.retryInterval();
      return true;
    } catch (RuntimeException away) {
      failures.increment();
      LOG.warnf("events of %s will be delivered again later: %s", reaction.topic(), away);
      return false;
    }
  }

  private static void rewind(
      KafkaConsumer<byte[], byte[]> open, ConsumerRecords<byte[], byte[]> records) {
    Set<TopicPartition> assigned = open.assignment();
    for (TopicPartition partition : records.partitions()) {
      if (assigned.contains(partition)) {
        open.seek(partition, records.records(partition).getFirst().offset());
      }
    }
  }

  private void pause() {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException stopped) {
      running = false;
    }
    Duration doubled = pause.multipliedBy(2);
    pause =
        doubled.compareTo(settings.longestRetryInterval()) < 0
            ? doubled
            : settings.longestRetryInterval();
  }
}
