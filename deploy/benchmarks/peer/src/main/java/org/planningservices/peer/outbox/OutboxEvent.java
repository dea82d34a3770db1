package org.planningservices.peer.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.planningservices.peer.TimeOrderedId;

/** A committed event that Kafka has not acknowledged yet. */
@Entity
@Table(name = "outbox")
public class OutboxEvent {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long position;

  @Column(name = "event_id")
  private UUID eventId;

  @Column(name = "event_key")
  private String key;

  private String type;
  private int version;
  private long sequence;
  private String extensions;
  private Instant at;
  private String traceparent;

  @Column(name = "request_id")
  private String requestId;

  private byte[] payload;

  protected OutboxEvent() {}

  public OutboxEvent(
      String key,
      String type,
      long sequence,
      String extensions,
      Instant at,
      String requestId,
      byte[] payload) {
    this.eventId = TimeOrderedId.next();
    this.key = key;
    this.type = type;
    this.version = 1;
    this.sequence = sequence;
    this.extensions = extensions;
    this.at = at;
    this.requestId = requestId;
    this.payload = payload;
  }

  Long getPosition() {
    return position;
  }

  UUID getEventId() {
    return eventId;
  }

  String getKey() {
    return key;
  }

  String getType() {
    return type;
  }

  int getVersion() {
    return version;
  }

  long getSequence() {
    return sequence;
  }

  String getExtensions() {
    return extensions;
  }

  Instant getAt() {
    return at;
  }

  String getRequestId() {
    return requestId;
  }

  byte[] getPayload() {
    return payload;
  }
}
