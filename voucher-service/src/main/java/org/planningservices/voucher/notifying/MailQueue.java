package org.planningservices.voucher.notifying;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.planningservices.foundation.id.UniqueId;
import org.planningservices.foundation.problem.StorageFailure;
import org.planningservices.foundation.sealing.Seal;

/** E-mails that are owed, sealed, until they are handed over. */
@ApplicationScoped
class MailQueue {

  private static final String INSERT =
      "insert into mail (mail_id, content, attempts, next_attempt_at) values (?, ?, 0, ?)";

  /** Taking an e-mail already plans its next try, so that a sender that dies loses nothing. */
  private static final String CLAIM =
      """
      update mail set
        attempts = attempts + 1,
        next_attempt_at = cast(? as timestamptz)
          + least(? * power(2, least(attempts, 30)), ?) * interval '1 millisecond'
      where mail_id in (
        select mail_id from mail where next_attempt_at <= ?
        order by next_attempt_at, mail_id limit ? for update skip locked)
      returning mail_id, content""";

  private static final String DELETE = "delete from mail where mail_id = ?";

  private static final String CONTEXT = "mail:";

  private final DataSource database;
  private final Seal seal;
  private final ObjectMapper json;
  private final MailSettings settings;
  private final Clock clock;

  MailQueue(DataSource database, Seal seal, ObjectMapper json, MailSettings settings, Clock clock) {
    this.database = database;
    this.seal = seal;
    this.json = json;
    this.settings = settings;
    this.clock = clock;
  }

  /** An e-mail taken from the queue, still sealed. */
  record Claimed(UUID mailId, byte[] content) {}

  @Transactional(Transactional.TxType.MANDATORY)
  void add(Letter letter) {
    UUID mailId = UniqueId.next();
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setObject(1, mailId);
      insert.setBytes(2, seal.seal(json.writeValueAsBytes(letter), CONTEXT + mailId));
      insert.setObject(3, utc(clock.instant()));
      insert.executeUpdate();
    } catch (SQLException failed) {
      throw new StorageFailure("mail not queued", failed);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** Those that are due; until their next try nobody else takes them. */
  @Transactional
  List<Claimed> claim() {
    OffsetDateTime now = utc(clock.instant());
    try (Connection connection = database.getConnection();
        PreparedStatement claim = connection.prepareStatement(CLAIM)) {
      claim.setObject(1, now);
      claim.setDouble(2, settings.firstRetry().toMillis());
      claim.setDouble(3, settings.longestRetry().toMillis());
      claim.setObject(4, now);
      claim.setInt(5, settings.batch());
      List<Claimed> claimed = new ArrayList<>();
      try (ResultSet rows = claim.executeQuery()) {
        while (rows.next()) {
          claimed.add(new Claimed(rows.getObject(1, UUID.class), rows.getBytes(2)));
        }
      }
      return claimed;
    } catch (SQLException failed) {
      throw new StorageFailure("mail not claimed", failed);
    }
  }

  Letter open(Claimed mail) {
    try {
      return json.readValue(seal.open(mail.content(), CONTEXT + mail.mailId()), Letter.class);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Transactional
  void remove(UUID mailId) {
    try (Connection connection = database.getConnection();
        PreparedStatement delete = connection.prepareStatement(DELETE)) {
      delete.setObject(1, mailId);
      delete.executeUpdate();
    } catch (SQLException failed) {
      throw new StorageFailure("mail not removed", failed);
    }
  }

  private static OffsetDateTime utc(Instant at) {
    return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
  }
}
