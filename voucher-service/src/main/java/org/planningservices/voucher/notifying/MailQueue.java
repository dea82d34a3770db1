package org.planningservices.voucher.notifying;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.planningservices.foundation.id.UniqueId;
import org.planningservices.foundation.problem.StorageFailure;
import org.planningservices.foundation.sealing.Seal;
import org.planningservices.foundation.sealing.SealedTable;
import org.planningservices.foundation.text.RequestText;

/** E-mails that are owed, sealed, until they are handed over. */
@ApplicationScoped
class MailQueue {

  /** One statement however many letters: reserving is what has to be fast. */
  private static final String INSERT =
      """
      insert into mail (mail_id, content, attempts, queued_at, next_attempt_at, urgent)
      select letter.mail_id, letter.content, 0, due.at, due.at, due.urgent
      from (values %s) letter (mail_id, content),
        (values (cast(? as boolean), cast(? as timestamptz))) due (urgent, at)\
      """;

  private static final String ROW = "(cast(? as uuid), cast(? as bytea))";

  /**
   * Urgent ones first, the others with what is left of the batch, and no more of them is read. Each
   * limit is a number: of one that it would have to work out the server expects a tenth of the
   * table, and reads all of it. Taking e-mails already plans their next try, so that a sender that
   * dies loses nothing.
   */
  static final String CLAIM =
      """
      with urgent as materialized (
        select mail_id from mail where urgent and next_attempt_at <= ?
        order by next_attempt_at, mail_id limit ? for update skip locked),
      others as materialized (
        select mail_id from mail where not urgent and next_attempt_at <= ?
        order by next_attempt_at, mail_id limit ? for update skip locked),
      due as (select mail_id from urgent union all select mail_id from others limit ?)
      update mail set
        attempts = attempts + 1,
        next_attempt_at = cast(? as timestamptz)
          + least(? * power(2, least(attempts, 30)), ?) * interval '1 millisecond'
      from due where mail.mail_id = due.mail_id
      returning mail.mail_id, mail.content, mail.urgent\
      """;

  /**
   * A queue is empty most of the time, and a plan that the server kept from then would sort all of
   * a long one for every batch.
   */
  static final String PLAN_EACH_TIME = "set local plan_cache_mode = force_custom_plan";

  private static final String GIVE_UP =
      """
      update mail set failed_at = ?, next_attempt_at = 'infinity'
      where mail_id = ? and queued_at <= ?\
      """;

  private static final String DELETE = "delete from mail where mail_id = any (?)";

  private static final SealedTable TABLE = new SealedTable("mail", "mail_id", "content", "mail:");

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

  /** What has to be sealed again when the key has changed. */
  @Produces
  @Singleton
  static SealedTable table() {
    return TABLE;
  }

  /** An e-mail taken from the queue, still sealed. */
  record Claimed(UUID mailId, byte[] content) {}

  @Transactional(Transactional.TxType.MANDATORY)
  void add(List<Letter> letters) {
    add(letters, false);
  }

  /** Sent before all that are not urgent, however many wait. */
  @Transactional(Transactional.TxType.MANDATORY)
  void addUrgent(List<Letter> letters) {
    add(letters, true);
  }

  private void add(List<Letter> letters, boolean urgent) {
    String sql = INSERT.formatted(String.join(", ", Collections.nCopies(letters.size(), ROW)));
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(sql)) {
      int parameter = 0;
      for (Letter letter : letters) {
        UUID mailId = UniqueId.next();
        insert.setObject(++parameter, mailId);
        insert.setBytes(
            ++parameter, seal.seal(json.writeValueAsBytes(letter), TABLE.context(mailId)));
      }
      insert.setBoolean(++parameter, urgent);
      insert.setObject(++parameter, utc(clock.instant()));
      insert.executeUpdate();
    } catch (SQLException failed) {
      throw new StorageFailure("mail not queued", failed);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** The next that are due; until their next try nobody else takes them. */
  @Transactional
  List<Claimed> claim() {
    OffsetDateTime now = utc(clock.instant());
    try (Connection connection = database.getConnection();
        Statement planning = connection.createStatement();
        PreparedStatement claim = connection.prepareStatement(CLAIM)) {
      planning.execute(PLAN_EACH_TIME);
      claim.setObject(1, now);
      claim.setInt(2, settings.batch());
      claim.setObject(3, now);
      claim.setInt(4, settings.batch());
      claim.setInt(5, settings.batch());
      claim.setObject(6, now);
      claim.setDouble(7, settings.firstRetry().toMillis());
      claim.setDouble(8, settings.longestRetry().toMillis());
      try (ResultSet rows = claim.executeQuery()) {
        List<Claimed> urgent = new ArrayList<>();
        List<Claimed> others = new ArrayList<>();
        while (rows.next()) {
          (rows.getBoolean(3) ? urgent : others)
              .add(new Claimed(rows.getObject(1, UUID.class), rows.getBytes(2)));
        }
        urgent.addAll(others); // an update returns its rows in any order
        return urgent;
      }
    } catch (SQLException failed) {
      throw new StorageFailure("mail not claimed", failed);
    }
  }

  /** Forgets those that were handed over. */
  @Transactional
  void remove(List<UUID> sent) {
    try (Connection connection = database.getConnection();
        PreparedStatement delete = connection.prepareStatement(DELETE)) {
      delete.setArray(1, connection.createArrayOf("uuid", sent.toArray()));
      delete.executeUpdate();
    } catch (SQLException failed) {
      throw new StorageFailure("mail not removed", failed);
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
      return RequestText.asKept(json.readerFor(Letter.class))
          .readValue(seal.open(mail.content(), TABLE.context(mail.mailId())));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static OffsetDateTime utc(Instant at) {
    return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
  }
}
