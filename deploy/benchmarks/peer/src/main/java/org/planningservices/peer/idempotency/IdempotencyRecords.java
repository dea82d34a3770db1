package org.planningservices.peer.idempotency;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.planningservices.peer.security.Caller;
import org.planningservices.peer.security.Sealing;
import org.planningservices.peer.web.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Answers under their Idempotency-Key, written in the transaction of the work. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class IdempotencyRecords {

  private static final Duration KEEP = Duration.ofHours(72);

  /** The lock ends with the transaction. */
  private static final String CLAIM =
      """
      select record.fingerprint, record.status, record.location, record.etag, record.body,
        record.location_ids, claim.won
      from (select pg_try_advisory_xact_lock(hashtextextended(?, 0)) as won) claim
      left join idempotency_record record
        on record.organization_id = ? and record.idempotency_key = ?
          and record.subject in (?, '') and record.created_at > ?""";

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

  private final JdbcClient jdbc;
  private final Sealing sealing;
  private final Clock clock;

  IdempotencyRecords(JdbcClient jdbc, Sealing sealing, Clock clock) {
    this.jdbc = jdbc;
    this.sealing = sealing;
    this.clock = clock;
  }

  private record Claim(boolean won, byte[] fingerprint, RecordedResponse answer) {}

  /** The answer to replay; empty when the work is to be done now. */
  public Optional<RecordedResponse> claim(Caller caller, String key, byte[] fingerprint) {
    Claim claim =
        jdbc.sql(CLAIM)
            .param(caller.organizationId() + " " + key + " " + caller.subject())
            .param(caller.organizationId())
            .param(key)
            .param(caller.subject())
            .param(utc(clock.instant().minus(KEEP)))
            .query((row, number) -> claim(row, key))
            .single();
    if (claim.fingerprint() != null) {
      if (!MessageDigest.isEqual(claim.fingerprint(), fingerprint)) {
        throw new ProblemException(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "idempotency.key-reused",
            "This Idempotency-Key was used for another request; make a new one.");
      }
      return Optional.of(claim.answer());
    }
    if (!claim.won()) {
      throw stillRunning();
    }
    return Optional.empty();
  }

  public void record(Caller caller, String key, byte[] fingerprint, RecordedResponse answer) {
    Instant now = clock.instant();
    int written =
        jdbc.sql(INSERT)
            .param(caller.organizationId())
            .param(key)
            .param(caller.subject())
            .param(new SqlParameterValue(Types.ARRAY, locations(caller)))
            .param(fingerprint)
            .param(answer.status())
            .param(answer.location())
            .param(answer.etag())
            .param(sealing.seal(answer.body(), key))
            .param(utc(now))
            .param(utc(now.minus(KEEP)))
            .update();
    if (written == 0) {
      throw stillRunning();
    }
  }

  private Claim claim(ResultSet row, String key) throws SQLException {
    byte[] fingerprint = row.getBytes("fingerprint");
    RecordedResponse answer =
        fingerprint == null
            ? null
            : new RecordedResponse(
                row.getInt("status"),
                row.getString("location"),
                row.getString("etag"),
                sealing.open(row.getBytes("body"), key),
                true);
    return new Claim(row.getBoolean("won"), fingerprint, answer);
  }

  private static UUID[] locations(Caller caller) {
    return caller.locationIds().map(ids -> ids.toArray(UUID[]::new)).orElse(null);
  }

  private static ProblemException stillRunning() {
    return new ProblemException(
        HttpStatus.CONFLICT,
        "idempotency.still-running",
        "A request with this Idempotency-Key is being worked on; repeat it in a second.");
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
