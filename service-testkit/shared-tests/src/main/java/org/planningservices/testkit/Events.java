package org.planningservices.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.planningservices.foundation.id.UniqueId;
import org.planningservices.servers.RealServers;

/** Events of other services, sent through the real broker. */
public final class Events {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Events() {}

  /** Sends an event and waits until it has taken effect; returns its id. */
  public static UUID deliver(String topic, String type, UUID key, long sequence, Object payload) {
    UUID id = UniqueId.next();
    deliver(id, topic, type, key, sequence, payload);
    return id;
  }

  /** The same under a given id, for deliveries that are repeated. */
  public static void deliver(
      UUID id, String topic, String type, UUID key, long sequence, Object payload) {
    send(id, topic, type, key, sequence, json(payload));
    awaitEffect(id);
  }

  /** Sends without waiting; the payload may be anything. */
  public static void send(
      UUID id, String topic, String type, UUID key, long sequence, byte[] payload) {
    sendAs(ownerOf(topic), id, topic, type + ".v1", key, sequence, payload);
  }

  /**
   * Sends as anybody, in any version.
   *
   * @param type name and version
   */
  public static void sendAs(
      String source, UUID id, String topic, String type, UUID key, long sequence, byte[] payload) {
    ProducerRecord<byte[], byte[]> event =
        new ProducerRecord<>(topic, null, utf8(key.toString()), payload);
    Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            id.toString(),
            "ce_source",
            source,
            "ce_type",
            "org.planningservices." + type,
            "ce_subject",
            key.toString(),
            "ce_time",
            Instant.now().toString(),
            "ce_sequence",
            "%019d".formatted(sequence),
            "content-type",
            "application/json")
        .forEach((name, value) -> event.headers().add(name, utf8(value)));
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, RealServers.kafka().bootstrapServers()),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      producer.send(event).get();
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static String ownerOf(String topic) {
    return "/" + topic.replaceFirst("-events$", "-service");
  }

  /** Waits until the service has taken an event into its inbox. */
  public static void awaitEffect(UUID id) {
    Awaitility.await("effect of event " + id)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> !Database.query("select 1 from inbox where event_id = ?", id).isEmpty());
  }

  /** Waits until the service has parked an event. */
  public static void awaitParked(UUID id) {
    Awaitility.await("parking of event " + id)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .until(
            () -> !Database.query("select 1 from parked_event where event_id = ?", id).isEmpty());
  }

  /**
   * Waits until the service has set a record of a key aside.
   *
   * @param cause {@code FORGED} or {@code UNKNOWN_VERSION}
   */
  public static void awaitSetAside(UUID key, String cause) {
    Awaitility.await("setting aside of a record of " + key)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .until(
            () ->
                !Database.query(
                        "select 1 from parked_event where event_key = ? and status = 'SET_ASIDE'"
                            + " and cause = ?",
                        key.toString(),
                        cause)
                    .isEmpty());
  }

  private static byte[] json(Object payload) {
    try {
      return JSON.writeValueAsBytes(payload);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalArgumentException(unwritable);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
