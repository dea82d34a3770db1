package org.planningservices.foundation.sealing;

import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.planningservices.foundation.problem.StorageFailure;

/**
 * After the key has changed, seals under the current one what older ones have sealed, a bounded
 * number of values at a time; does nothing as long as there is one key. Recorded answers of
 * repeatable requests are let expire: they live for hours.
 */
@ApplicationScoped
public class ResealSchedule {

  private static final Logger LOG = Logger.getLogger(ResealSchedule.class);

  /**
   * Well over the life of a recorded answer, and over any transaction that had read an old value
   * before it was sealed again and writes it back.
   */
  private static final Duration LONG_ENOUGH = Duration.ofDays(7);

  private static final String FIND =
      """
      select %1$s, %2$s from %3$s
      where substring(%2$s from 1 for ?) <> ? and %1$s > ? order by %1$s limit ?\
      """;

  /** Only what it still is: somebody may have sealed it again or replaced it meanwhile. */
  private static final String REPLACE = "update %3$s set %2$s = ? where %1$s = ? and %2$s = ?";

  private final DataSource database;
  private final Seal seal;
  private final KeyRegister register;
  private final SealingSettings settings;
  private final List<SealedTable> tables;

  ResealSchedule(
      DataSource database,
      Seal seal,
      KeyRegister register,
      SealingSettings settings,
      @All List<SealedTable> tables) {
    this.database = database;
    this.seal = seal;
    this.register = register;
    this.settings = settings;
    this.tables = tables;
  }

  @Scheduled(every = "${planning.sealing.sweep-every}", delayed = "1m")
  void sweep() {
    register.seenCurrent();
    List<String> older = register.older();
    if (older.isEmpty()) {
      return;
    }
    Set<String> found = new HashSet<>();
    boolean complete = true;
    for (SealedTable table : tables) {
      complete &= sweep(table, found);
    }
    for (String id : older) {
      if (found.contains(id)) {
        register.seen(id);
      } else if (complete) {
        register.unseen(id, LONG_ENOUGH);
      }
    }
  }

  /** False when something is left. */
  private boolean sweep(SealedTable table, Set<String> found) {
    int total = 0;
    int unreadable = 0;
    UUID last = new UUID(0, 0);
    List<Row> rows;
    do {
      rows = next(table, last);
      for (Row row : rows) {
        unreadable += replace(table, row, found) ? 0 : 1;
        last = row.id();
      }
      total += rows.size();
    } while (rows.size() == settings.sweepBatch() && total < settings.sweepLimit());
    if (total > 0) {
      LOG.infof("%d values of %s were sealed again", total - unreadable, table.table());
    }
    if (unreadable > 0) {
      LOG.warnf("%d values of %s cannot be opened and stay as they are", unreadable, table.table());
    }
    return unreadable == 0 && rows.size() < settings.sweepBatch();
  }

  private record Row(UUID id, byte[] content) {}

  private List<Row> next(SealedTable table, UUID after) {
    byte[] head = seal.currentHead();
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql(FIND, table))) {
      select.setInt(1, head.length);
      select.setBytes(2, head);
      select.setObject(3, after);
      select.setInt(4, settings.sweepBatch());
      try (ResultSet rows = select.executeQuery()) {
        List<Row> all = new ArrayList<>();
        while (rows.next()) {
          all.add(new Row(rows.getObject(1, UUID.class), rows.getBytes(2)));
        }
        return all;
      }
    } catch (SQLException failed) {
      throw new StorageFailure("sealed values not read", failed);
    }
  }

  /** False when it cannot be opened. */
  private boolean replace(SealedTable table, Row row, Set<String> found) {
    String context = table.context(row.id());
    byte[] anew;
    try {
      found.add(Seal.keyOf(row.content()));
      anew = seal.seal(seal.open(row.content(), context), context);
    } catch (IllegalArgumentException unreadable) {
      LOG.debugf("%s %s: %s", table.table(), row.id(), unreadable.getMessage());
      return false;
    }
    try (Connection connection = database.getConnection();
        PreparedStatement update = connection.prepareStatement(sql(REPLACE, table))) {
      update.setBytes(1, anew);
      update.setObject(2, row.id());
      update.setBytes(3, row.content());
      update.executeUpdate();
      return true;
    } catch (SQLException failed) {
      throw new StorageFailure("value not sealed again", failed);
    }
  }

  /** Names of our own, never of a request. */
  private static String sql(String template, SealedTable table) {
    return template.formatted(table.id(), table.content(), table.table());
  }
}
