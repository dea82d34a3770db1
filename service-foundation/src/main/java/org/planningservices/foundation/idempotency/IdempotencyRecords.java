package org.planningservices.foundation.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.planningservices.foundation.problem.StorageFailure;
import org.planningservices.foundation.sealing.Seal;

/** The recorded answers, sealed, since answers may hold what is not to be readable at rest. */
@ApplicationScoped
class IdempotencyRecords {

  /** The lock ends with the transaction, so a crash frees the key. */
  private static final String CLAIM =
      """
      select record.fingerprint, record.status, record.location, record.etag, record.body, claim.won
      from (select pg_try_advisory_xact_lock(hashtextextended(?, 0)) as won) claim
      left join idempotency_record record
        on record.organization_id = ? and record.idempotency_key = ? and record.created_at > ?""";

  private static final String FIND =
      """
      select fingerprint, status, location, etag, body from idempotency_record
      where organization_id = ? and idempotency_key = ? and created_at > ?""";

  private static final String INSERT =
      """
      insert into idempotency_record as record
        (organization_id, idempotency_key, fingerprint, status, location, etag, body, created_at)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      on conflict on constraint pk_idempotency_record do update
        set fingerprint = excluded.fingerprint, status = excluded.status,
            location = excluded.location, etag = excluded.etag, body = excluded.body,
            created_at = excluded.created_at
        where record.created_at <= ?""";

  private static final String DELETE_OLD =
      """
      delete from idempotency_record where (organization_id, idempotency_key) in
        (select organization_id, idempotency_key from idempotency_record
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
   */
  record Answered(byte[] fingerprint, RecordedAnswer answer) {}

  Claim claim(UUID organization, String key) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(CLAIM)) {
      select.setString(1, organization + " " + key);
      select.setObject(2, organization);
      select.setString(3, key);
      select.setObject(4, utc(oldest()));
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return new Claim(row.getBoolean(6), answered(row, key));
      }
    } catch (SQLException failed) {
      throw new StorageFailure("idempotency key not claimed", failed);
    }
  }

  Optional<Answered> find(UUID organization, String key) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(FIND)) {
      select.setObject(1, organization);
      select.setString(2, key);
      select.setObject(3, utc(oldest()));
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? answered(row, key) : Optional.empty();
      }
    } catch (SQLException failed) {
      throw new StorageFailure("idempotency record not read", failed);
    }
  }

  /** False when another transaction recorded an answer for the key meanwhile. */
  boolean record(UUID organization, String key, byte[] fingerprint, RecordedAnswer answer) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setObject(1, organization);
      insert.setString(2, key);
      insert.setBytes(3, fingerprint);
      insert.setInt(4, answer.status());
      insert.setString(5, answer.location());
      insert.setString(6, answer.etag());
      insert.setBytes(7, seal.seal(answer.body(), key));
      insert.setObject(8, utc(clock.instant()));
      insert.setObject(9, utc(oldest()));
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
    return Optional.of(new Answered(fingerprint, answer));
  }

  private Instant oldest() {
    return clock.instant().minus(settings.keep());
  }

  private static OffsetDateTime utc(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
