package org.planningservices.kubernetes.verify;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.planningservices.local.stack.Service;
import org.planningservices.local.stack.Stack;
import org.planningservices.servers.IssuedCertificate;

/** Who may write and read what, tried by each certificate. */
final class BrokerAccess {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Stack stack;

  BrokerAccess(Stack stack) {
    this.stack = stack;
  }

  /** Every topic but its own refuses a service; all refuse a partner's system. */
  List<String> writers() {
    List<String> complaints = new ArrayList<>();
    for (Service topic : Service.values()) {
      for (Service service : Service.values()) {
        if (service != topic && canWrite(certificate(service.title()), topic.topic())) {
          complaints.add(service.title() + " can write " + topic.topic());
        }
      }
      if (canWrite(certificate("partner-system"), topic.topic())) {
        complaints.add("a partner's system can write " + topic.topic());
      }
    }
    return complaints;
  }

  /** What a partner's system may read it reads, and nothing else. */
  List<String> partner() {
    List<String> complaints = new ArrayList<>();
    for (Service topic : Service.values()) {
      boolean may = topic == Service.VOUCHER || topic == Service.PAYMENT;
      if (canRead(certificate("partner-system"), topic.topic()) != may) {
        complaints.add("a partner's system " + (may ? "cannot" : "can") + " read " + topic.topic());
      }
    }
    return complaints;
  }

  private IssuedCertificate certificate(String name) {
    Path authority = stack.authority().orElseThrow();
    return new IssuedCertificate(authority.resolveSibling(name));
  }

  /** With nothing that anybody would take for an event. */
  private boolean canWrite(IssuedCertificate as, String topic) {
    Map<String, Object> settings = settings(as);
    settings.put("max.block.ms", (int) PATIENCE.toMillis());
    settings.put("request.timeout.ms", (int) PATIENCE.toMillis());
    settings.put("delivery.timeout.ms", (int) PATIENCE.toMillis());
    settings.put("linger.ms", 0);
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      producer.send(new ProducerRecord<>(topic, "tried".getBytes(StandardCharsets.UTF_8))).get();
      return true;
    } catch (ExecutionException e) {
      return requireRefused(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private boolean canRead(IssuedCertificate as, String topic) {
    Map<String, Object> settings = settings(as);
    settings.put("group.id", "partner-system");
    settings.put("auto.offset.reset", "earliest");
    settings.put("enable.auto.commit", false);
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer.subscribe(List.of(topic));
      long deadline = System.nanoTime() + PATIENCE.toNanos();
      while (System.nanoTime() < deadline) {
        if (!consumer.poll(Duration.ofMillis(200)).isEmpty()) {
          return true;
        }
      }
      return false;
    } catch (AuthorizationException refused) {
      return false;
    }
  }

  /** Anything other than a refusal does not answer the question. */
  private static boolean requireRefused(Throwable cause) {
    if (cause instanceof AuthorizationException) {
      return false;
    }
    throw new IllegalStateException(cause);
  }

  private Map<String, Object> settings(IssuedCertificate as) {
    Map<String, Object> settings = new HashMap<>(as.kafkaClient());
    settings.put("bootstrap.servers", stack.kafka().bootstrapServers());
    return settings;
  }
}
