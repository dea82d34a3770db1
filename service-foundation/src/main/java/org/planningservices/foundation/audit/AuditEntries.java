package org.planningservices.foundation.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.planningservices.foundation.paging.PageRequest;
import org.planningservices.foundation.problem.StorageFailure;

/** Reads audit entries. */
@ApplicationScoped
class AuditEntries {

  private static final String SELECT =
      "select " + AuditEntry.COLUMNS + " from audit_entry where true";

  private static final String STRETCH =
      SELECT + " and audit_id > ? and audit_id <= ? order by audit_id limit ?";

  private final DataSource database;

  AuditEntries(DataSource database) {
    this.database = database;
  }

  /** A page, newest first. */
  List<AuditEntry> list(AuditFilter filter, PageRequest page) {
    List<Object> values = new ArrayList<>();
    StringBuilder select = new StringBuilder(SELECT);
    and(select, values, " and at >= ?", time(filter.from()));
    and(select, values, " and at < ?", time(filter.until()));
    and(select, values, " and organization_id = ?", filter.organizationId());
    and(select, values, " and subject = ?", filter.subject());
    and(select, values, " and action = ?", filter.action());
    and(select, values, " and object_type = ?", filter.objectType());
    and(select, values, " and object_id = ?", filter.objectId());
    if (page.after() != null) {
      and(select, values, " and audit_id < ?", page.after().getLeastSignificantBits());
    }
    values.add(page.fetchSize());
    return read(select + " order by audit_id desc limit ?", values.toArray());
  }

  /** In the order of their ids, above one and up to another. */
  List<AuditEntry> stretch(long above, long upTo, int limit) {
    return read(STRETCH, above, upTo, limit);
  }

  private static void and(
      StringBuilder select, List<Object> values, String condition, Object value) {
    if (value != null) {
      select.append(condition);
      values.add(value);
    }
  }

  private static OffsetDateTime time(Instant instant) {
    return instant == null ? null : OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  private List<AuditEntry> read(String select, Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(select)) {
      for (int index = 0; index < values.length; index++) {
        statement.setObject(index + 1, values[index]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        List<AuditEntry> found = new ArrayList<>();
        while (rows.next()) {
          found.add(AuditEntry.of(rows));
        }
        return found;
      }
    } catch (SQLException failed) {
      throw new StorageFailure("audit entries not read", failed);
    }
  }
}
