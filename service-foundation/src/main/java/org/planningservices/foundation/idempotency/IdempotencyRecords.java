package org.planningservices.foundation.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.planningservices.foundation.identity.Caller;
import org.planningservices.foundation.problem.StorageFailure;
import org.planningservices.foundation.sealing.Seal;

/**
 * The recorded answers, sealed, since answers may hold what is not to be readable at rest. Each
 * person of an organization has keys of its own. A row of before that has no person; it answers
 * nobody, but its key stays taken.
 */
@ApplicationScoped
class IdempotencyRecords {

  /** The lock ends with the transaction, so a crash frees the key. */
  private static final String CLAIM =
      """
      select record.fingerprint, record.status, record.location, record.etag, record.body,
        record.location_ids, claim.won
      from (select pg_try_advisory_xact_lock(hashtextextended(?, 0)) as won) claim
      left join idempotency_record record
        on record.organization_id = ? and record.idempotency_key = ?
          and record.subject in (?, '') and record.created_at > ?""";

  private static final String FIND =
      """
      select fingerprint, status, location, etag, body, location_ids from idempotency_record
      where organization_id = ? and idempotency_key = ? and subject in (?, '')
        and created_at > ?""";

  private static final String INSERT =
      """
      insert into idempotency_record as record
        (organization_id, idempotency_key, subject, location_ids, fingerprint, status, location,
         etag, body, created_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict on constraint pk_idempotency_record do update
        set location_ids = excluded.location_ids, fingerprint = excluded.fingerprint,
            status = excluded.status, location = excluded.location, etag = excluded.etag,
            body = excluded.body, created_at = excluded.created_at
        where record.created_at <= ?""";

  private static final String DELETE_OLD =
      """
      delete from idempotency_record where (organization_id, idempotency_key, subject) in
        (select organization_id, idempotency_key, subject from idempotency_record
         where created_at <= ? limit 1000)""";

  private final DataSource database;
  private final Clock clock;
  private final Seal seal;
  private final IdempotencySettings settings;

  IdempotencyRecords(DataSource database, Clock clock, Seal seal, IdempotencySettings settings) {
    this.database = database;
    this.clock = clock;
    this.seal = seal;
    this.settings = settings;
  }

  /**
   * What is known of a key.
   *
   * @param won whether this transaction may do the work
   */
  record Claim(boolean won, Optional<Answered> answered) {}

  /**
   * A request that was answered.
   *
   * @param fingerprint of the request
   * @param locationIds the only locations that its caller might use; absent for every one
   */
  record Answered(byte[] fingerprint, Optional<Set<UUID>> locationIds, RecordedAnswer answer) {

    /** Whether whoever repeats the request may use every location that its caller might use. */
    boolean isFor(Caller repeating) {
      return repeating.locationIds().isEmpty()
          || locationIds.filter(repeating.locationIds().get()::containsAll).isPresent();
    }
  }

  Claim claim(Caller caller, String key) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(CLAIM)) {
      select.setString(1, caller.organizationId() + " " + key + " " + caller.subject());
      select.setObject(2, caller.organizationId());
      select.setString(3, key);
      select.setString(4, caller.subject());
      select.setObject(5, utc(oldest()));
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return new Claim(row.getBoolean(7), answered(row, key));
      }
    } catch (SQLException failed) {
      throw new StorageFailure("idempotency key not claimed", failed);
    }
  }

  Optional<Answered> find(Caller caller, String key) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(FIND)) {
      select.setObject(1, caller.organizationId());
      select.setString(2, key);
      select.setString(3, caller.subject());
      select.setObject(4, utc(oldest()));
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? answered(row, key) : Optional.empty();
      }
    } catch (SQLException failed) {
      throw new StorageFailure("idempotency record not read", failed);
    }
  }

  /** False when another transaction recorded an answer for the key meanwhile. */
  boolean record(Caller caller, String key, byte[] fingerprint, RecordedAnswer answer) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setObject(1, caller.organizationId());
      insert.setString(2, key);
      insert.setString(3, caller.subject());
      insert.setArray(4, locations(connection, caller));
      insert.setBytes(5, fingerprint);
      insert.setInt(6, answer.status());
      insert.setString(7, answer.location());
      insert.setString(8, answer.etag());
      insert.setBytes(9, seal.seal(answer.body(), key));
      insert.setObject(10, utc(clock.instant()));
      insert.setObject(11, utc(oldest()));
      return insert.executeUpdate() == 1;
    } catch (SQLException failed) {
      throw new StorageFailure("idempotent answer not recorded", failed);
    }
  }

  /** Deletes up to 1,000 records past their time; returns how many. */
  int deleteOld() {
    try (Connection connection = database.getConnection();
        PreparedStatement delete = connection.prepareStatement(DELETE_OLD)) {
      delete.setObject(1, utc(oldest()));
      return delete.executeUpdate();
    } catch (SQLException failed) {
      throw new StorageFailure("old idempotency records not deleted", failed);
    }
  }

  private Optional<Answered> answered(ResultSet row, String key) throws SQLException {
    byte[] fingerprint = row.getBytes(1);
    if (fingerprint == null) {
      return Optional.empty();
    }
    byte[] body = seal.open(row.getBytes(5), key);
    RecordedAnswer answer =
        new RecordedAnswer(row.getInt(2), row.getString(3), row.getString(4), body);
    return Optional.of(new Answered(fingerprint, locations(row.getArray(6)), answer));
  }

  /** Null when the caller may use every location of its organization. */
  private static Array locations(Connection connection, Caller caller) throws SQLException {
    return caller.locationIds().isEmpty()
        ? null
        : connection.createArrayOf("uuid", caller.locationIds().get().toArray());
  }

  private static Optional<Set<UUID>> locations(Array recorded) throws SQLException {
    return recorded == null ? Optional.empty() : Optional.of(Set.of((UUID[]) recorded.getArray()));
  }

  private Instant oldest() {
    return clock.instant().minus(settings.keep());
  }

  private static OffsetDateTime utc(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
