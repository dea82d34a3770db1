package org.planningservices.foundation.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.planningservices.foundation.problem.StorageFailure;

/** The seals of the audit entries, and what has to be known before one is added. */
@ApplicationScoped
class AuditSeals {

  /** Any number that nothing else locks. */
  private static final String TRY_LOCK = "select pg_try_advisory_xact_lock(7201511380652302)";

  private static final String NEWEST =
      """
      select seal_number, audit_ids, digests, previous_hash, hash, sealed_at
      from audit_seal where seal_number < ? order by seal_number desc limit ?""";

  private static final String INSERT =
      """
      insert into audit_seal (seal_number, first_id, last_id, audit_ids, digests, previous_hash,
        hash, sealed_at)
      values (?, ?, ?, ?, ?, ?, ?, ?)""";

  private static final String LAST_WRITTEN =
      "select coalesce((select max(audit_id) from audit_entry), 0)";

  private static final String LAST_SEALED =
      "select coalesce((select last_id from audit_seal order by seal_number desc limit 1), 0)";

  /** Also those of other replicas, and prepared ones: whoever inserts holds this until the end. */
  private static final String WRITERS =
      """
      select virtualtransaction from pg_locks
      where locktype = 'relation' and relation = 'audit_entry'::regclass
        and database = (select oid from pg_database where datname = current_database())
        and mode = 'RowExclusiveLock'""";

  private final DataSource database;

  AuditSeals(DataSource database) {
    this.database = database;
  }

  /** Until the present transaction ends; false when another replica seals at this moment. */
  boolean tryLock() {
    try (Connection connection = database.getConnection();
        PreparedStatement lock = connection.prepareStatement(TRY_LOCK);
        ResultSet row = lock.executeQuery()) {
      return row.next() && row.getBoolean(1);
    } catch (SQLException failed) {
      throw new StorageFailure("audit seals not locked", failed);
    }
  }

  /** The newest below a number, newest first. */
  List<AuditSeal> newest(long below, int limit) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(NEWEST)) {
      select.setLong(1, below);
      select.setInt(2, limit);
      try (ResultSet rows = select.executeQuery()) {
        List<AuditSeal> found = new ArrayList<>();
        while (rows.next()) {
          found.add(seal(rows));
        }
        return found;
      }
    } catch (SQLException failed) {
      throw new StorageFailure("audit seals not read", failed);
    }
  }

  void add(AuditSeal seal) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      Array ids = connection.createArrayOf("bigint", seal.entryIds().toArray());
      insert.setLong(1, seal.number());
      insert.setLong(2, seal.firstId());
      insert.setLong(3, seal.lastId());
      insert.setArray(4, ids);
      insert.setBytes(5, seal.digests());
      insert.setBytes(6, seal.previousHash());
      insert.setBytes(7, seal.hash());
      insert.setObject(8, OffsetDateTime.ofInstant(seal.sealedAt(), ZoneOffset.UTC));
      insert.executeUpdate();
      ids.free();
    } catch (SQLException failed) {
      throw new StorageFailure("audit seal not written", failed);
    }
  }

  /** The highest id of an entry that can be seen; 0 when there is none. */
  long lastWritten() {
    return number(LAST_WRITTEN);
  }

  /** The highest id of an entry that is sealed; 0 when none is. */
  long lastSealed() {
    return number(LAST_SEALED);
  }

  /** Transactions that may have written entries which cannot be seen yet. */
  Set<String> writers() {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(WRITERS);
        ResultSet rows = select.executeQuery()) {
      Set<String> transactions = new HashSet<>();
      while (rows.next()) {
        transactions.add(rows.getString(1));
      }
      return transactions;
    } catch (SQLException failed) {
      throw new StorageFailure("writers of audit entries not read", failed);
    }
  }

  private long number(String select) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(select);
        ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getLong(1);
    } catch (SQLException failed) {
      throw new StorageFailure("state of the audit not read", failed);
    }
  }

  private static AuditSeal seal(ResultSet row) throws SQLException {
    Array ids = row.getArray(2);
    AuditSeal seal =
        new AuditSeal(
            row.getLong(1),
            List.of((Long[]) ids.getArray()),
            row.getBytes(3),
            row.getBytes(4),
            row.getBytes(5),
            row.getObject(6, OffsetDateTime.class).toInstant());
    ids.free();
    return seal;
  }
}
