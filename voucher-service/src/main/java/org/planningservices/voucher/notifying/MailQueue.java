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
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.planningservices.foundation.id.UniqueId;
import org.planningservices.foundation.problem.StorageFailure;
import org.planningservices.foundation.sealing.Seal;

/** E-mails that are owed, sealed, until they are handed over. */
@ApplicationScoped
class MailQueue {

  /** One statement however many letters: reserving is what has to be fast. */
  private static final String INSERT =
      """
      insert into mail (mail_id, content, attempts, queued_at, next_attempt_at)
      select letter.mail_id, letter.content, 0, due.at, due.at
      from (values %s) letter (mail_id, content), (values (cast(? as timestamptz))) due (at)""";

  private static final String ROW = "(cast(? as uuid), cast(? as bytea))";

  /** Taking an e-mail already plans its next try, so that a sender that dies loses nothing. */
  private static final String CLAIM =
      """
      update mail set
        attempts = attempts + 1,
        next_attempt_at = cast(? as timestamptz)
          + least(? * power(2, least(attempts, 30)), ?) * interval '1 millisecond'
      where mail_id = (
        select mail_id from mail where next_attempt_at <= ?
        order by next_attempt_at, mail_id limit 1 for update skip locked)
      returning mail_id, content""";

  private static final String GIVE_UP =
      """
      update mail set failed_at = ?, next_attempt_at = 'infinity'
      where mail_id = ? and queued_at <= ?""";

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
  void add(List<Letter> letters) {
    String sql = INSERT.formatted(String.join(", ", Collections.nCopies(letters.size(), ROW)));
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(sql)) {
      int parameter = 0;
      for (Letter letter : letters) {
        UUID mailId = UniqueId.next();
        insert.setObject(++parameter, mailId);
        insert.setBytes(++parameter, seal.seal(json.writeValueAsBytes(letter), CONTEXT + mailId));
      }
      insert.setObject(++parameter, utc(clock.instant()));
      insert.executeUpdate();
    } catch (SQLException failed) {
      throw new StorageFailure("mail not queued", failed);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** The next one that is due; until its next try nobody else takes it. */
  @Transactional
  Optional<Claimed> claim() {
    return next();
  }

  /** Removes one that was handed over and takes the next, with one commit for both. */
  @Transactional
  Optional<Claimed> claimAfter(UUID sent) {
    remove(sent);
    return next();
  }

  private Optional<Claimed> next() {
    OffsetDateTime now = utc(clock.instant());
    try (Connection connection = database.getConnection();
        PreparedStatement claim = connection.prepareStatement(CLAIM)) {
      claim.setObject(1, now);
      claim.setDouble(2, settings.firstRetry().toMillis());
      claim.setDouble(3, settings.longestRetry().toMillis());
      claim.setObject(4, now);
      try (ResultSet rows = claim.executeQuery()) {
        return rows.next()
            ? Optional.of(new Claimed(rows.getObject(1, UUID.class), rows.getBytes(2)))
            : Optional.empty();
      }
    } catch (SQLException failed) {
      throw new StorageFailure("mail not claimed", failed);
    }
  }

  /**
   * Parks an e-mail that nobody could deliver for too long; it is kept, and tried no more.
   *
   * @return false when it is not as old as that
   */
  @Transactional
  boolean giveUp(UUID mailId) {
    Instant now = clock.instant();
    try (Connection connection = database.getConnection();
        PreparedStatement giveUp = connection.prepareStatement(GIVE_UP)) {
      giveUp.setObject(1, utc(now));
      giveUp.setObject(2, mailId);
      giveUp.setObject(3, utc(now.minus(settings.giveUpAfter())));
      return giveUp.executeUpdate() == 1;
    } catch (SQLException failed) {
      throw new StorageFailure("mail not given up", failed);
    }
  }

  Letter open(Claimed mail) {
    try {
      return json.readValue(seal.open(mail.content(), CONTEXT + mail.mailId()), Letter.class);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void remove(UUID mailId) {
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
