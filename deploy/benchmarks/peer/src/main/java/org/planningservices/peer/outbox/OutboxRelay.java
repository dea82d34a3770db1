package org.planningservices.peer.outbox;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.planningservices.peer.PeerProperties;
import org.springframework.data.domain.Limit;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Publishes what the outbox holds as CloudEvents 1.0 in binary mode, in order, at least once. */
@Component
class OutboxRelay {

  private static final Limit BATCH = Limit.of(500);

  private final OutboxEventRepository events;
  private final KafkaTemplate<String, byte[]> kafka;
  private final PeerProperties.Outbox settings;

  OutboxRelay(
      OutboxEventRepository events, KafkaTemplate<String, byte[]> kafka, PeerProperties settings) {
    this.events = events;
    this.kafka = kafka;
    this.settings = settings.outbox();
  }

  @Scheduled(fixedDelay = 100, timeUnit = TimeUnit.MILLISECONDS)
  @Transactional
  public void publish() {
    if (!events.tryLock()) {
      return;
    }
    List<OutboxEvent> oldest = events.findAllByOrderByPosition(BATCH);
    if (oldest.isEmpty()) {
      return;
    }
    CompletableFuture<?>[] sent =
        oldest.stream()
            .map(event -> kafka.send(toRecord(event)))
            .toArray(CompletableFuture<?>[]::new);
    CompletableFuture.allOf(sent).join();
    events.deleteAllByIdInBatch(oldest.stream().map(OutboxEvent::getPosition).toList());
  }

  private ProducerRecord<String, byte[]> toRecord(OutboxEvent event) {
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(settings.topic(), event.getKey(), event.getPayload());
    String type = event.getType() + ".v" + event.getVersion();
    Headers headers = record.headers();
    add(headers, "ce_specversion", "1.0");
    add(headers, "ce_id", event.getEventId().toString());
    add(headers, "ce_source", settings.source());
    add(headers, "ce_type", "org.planningservices." + type);
    add(headers, "ce_subject", event.getKey());
    add(headers, "ce_time", event.getAt().toString());
    add(headers, "ce_sequence", "%019d".formatted(event.getSequence()));
    add(headers, "content-type", "application/json");
    if (event.getRequestId() != null) {
      add(headers, "ce_requestid", event.getRequestId());
    }
    for (String extension : event.getExtensions().split(",")) {
      int equals = extension.indexOf('=');
      add(headers, "ce_" + extension.substring(0, equals), extension.substring(equals + 1));
    }
    return record;
  }

  private static void add(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
