package org.planningservices.foundation.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.planningservices.foundation.http.CurrentRequest;
import org.planningservices.foundation.id.UniqueId;
import org.planningservices.foundation.problem.StorageFailure;

/** Where a use case puts its events: a table, in the transaction of the change they report. */
@ApplicationScoped
public class Outbox {

  private static final String INSERT =
      """
      insert into outbox
        (event_id, event_key, type, version, sequence, extensions, at, traceparent, request_id,
         payload)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

  private final DataSource database;
  private final Clock clock;
  private final ObjectMapper json;
  private final OutboxSettings settings;
  private final EventSchemas schemas;
  private final CurrentRequest request;
  private final TransactionSynchronizationRegistry transactions;
  private final OutboxRelay relay;

  Outbox(
      DataSource database,
      Clock clock,
      ObjectMapper json,
      OutboxSettings settings,
      EventSchemas schemas,
      CurrentRequest request,
      TransactionSynchronizationRegistry transactions,
      OutboxRelay relay) {
    this.database = database;
    this.clock = clock;
    this.json = json;
    this.settings = settings;
    this.schemas = schemas;
    this.request = request;
    this.transactions = transactions;
    this.relay = relay;
  }

  /**
   * Appends an event; it is published if and only if the present transaction commits.
   *
   * @return the event's id
   * @throws IllegalArgumentException when the payload is too large or breaks the schema of its
   *     type: a fault of this service, refused here because it would be poison later
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public UUID append(OutboxMessage message) {
    byte[] payload = payload(message);
    UUID id = UniqueId.next();
    insert(id, message, payload);
    wakeRelayAfterCommit();
    return id;
  }

  private byte[] payload(OutboxMessage message) {
    JsonNode tree = json.valueToTree(message.payload());
    schemas.check(message.type() + ".v" + message.version(), tree);
    try {
      byte[] payload = json.writeValueAsBytes(tree);
      if (payload.length > settings.maxPayloadBytes()) {
        throw new IllegalArgumentException(
            message.type() + " has " + payload.length + " bytes, over the limit");
      }
      return payload;
    } catch (JsonProcessingException unwritable) {
      throw new IllegalArgumentException(message.type() + " cannot be written", unwritable);
    }
  }

  private void insert(UUID id, OutboxMessage message, byte[] payload) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setObject(1, id);
      insert.setString(2, message.aggregateId().toString());
      insert.setString(3, message.type());
      insert.setInt(4, message.version());
      insert.setLong(5, message.sequence());
      insert.setString(6, extensions(message.extensions()));
      insert.setObject(7, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
      insert.setString(8, request.traceparent());
      insert.setString(9, request.id());
      insert.setBytes(10, payload);
      insert.executeUpdate();
    } catch (SQLException failed) {
      throw new StorageFailure("event not appended to the outbox", failed);
    }
  }

  private static String extensions(Map<String, UUID> extensions) {
    return extensions.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(extension -> extension.getKey() + "=" + extension.getValue())
        .collect(Collectors.joining(","));
  }

  private void wakeRelayAfterCommit() {
    if (transactions.getResource(relay) != null) {
      return;
    }
    transactions.putResource(relay, relay);
    transactions.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {
            // nothing to prepare
          }

          @Override
          public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
              relay.wake();
            }
          }
        });
  }
}
