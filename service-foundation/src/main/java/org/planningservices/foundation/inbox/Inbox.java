package org.planningservices.foundation.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.planningservices.foundation.problem.StorageFailure;
import org.planningservices.foundation.time.RealTime;

/**
 * Remembers which events took effect; the insert itself decides, in the effect's transaction. For
 * how long is a matter between it and Kafka, which keeps real time: a clock that a test moves by
 * half a year makes no topic forget what it may deliver again.
 */
@ApplicationScoped
public class Inbox {

  private static final String INSERT =
      """
      insert into inbox (event_id, received_at) select unnest(?), ?
      on conflict do nothing returning event_id""";

  private static final String DELETE_OLD =
      """
      delete from inbox where event_id in
        (select event_id from inbox where received_at < ? limit 5000)""";

  private final DataSource database;
  private final Clock clock;
  private final ConsumerSettings settings;

  Inbox(DataSource database, @RealTime Clock clock, ConsumerSettings settings) {
    this.database = database;
    this.clock = clock;
    this.settings = settings;
  }

  /** True for one transaction only, ever. */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean firstDelivery(UUID eventId) {
    return !firstDeliveries(List.of(eventId)).isEmpty();
  }

  /** Those of the ids that were not delivered before; a set that the caller may change. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Set<UUID> firstDeliveries(Collection<UUID> eventIds) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      Array ids = connection.createArrayOf("uuid", eventIds.toArray());
      insert.setArray(1, ids);
      insert.setObject(2, now());
      try (ResultSet rows = insert.executeQuery()) {
        Set<UUID> first = new HashSet<>();
        while (rows.next()) {
          first.add(rows.getObject(1, UUID.class));
        }
        return first;
      } finally {
        ids.free();
      }
    } catch (SQLException failed) {
      throw new StorageFailure("inbox not written", failed);
    }
  }

  /** Forgets up to 5,000 ids that no topic can deliver again; returns how many. */
  int deleteOld() {
    try (Connection connection = database.getConnection();
        PreparedStatement delete = connection.prepareStatement(DELETE_OLD)) {
      delete.setObject(1, now().minus(settings.remember()));
      return delete.executeUpdate();
    } catch (SQLException failed) {
      throw new StorageFailure("inbox not trimmed", failed);
    }
  }

  private OffsetDateTime now() {
    return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
