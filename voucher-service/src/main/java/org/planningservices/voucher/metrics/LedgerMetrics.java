package org.planningservices.voucher.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.planningservices.foundation.metrics.DatabaseMetrics;
import org.planningservices.foundation.metrics.MetricValue;

/**
 * Agreements whose balance is not what their ledger adds up to: there must be none, ever. A few
 * agreements are checked each time, until all have been and it starts again.
 */
@ApplicationScoped
class LedgerMetrics implements DatabaseMetrics {

  private static final String NAME = "ledger.differences";
  static final int AT_ONCE = 200;
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  /** One statement sees one moment: an agreement and its ledger are changed together. */
  private static final String CHECK =
      """
      select count(*),
        count(*) filter (where available_days <> granted_days + converted_days + adjusted_days
            - assigned_days + returned_days - forfeited_days
          or available_days <> (select coalesce(sum(days), 0) from ledger_entry
              where ledger_entry.agreement_id = stretch.agreement_id)),
        (array_agg(agreement_id order by agreement_id desc))[1]
      from (select * from licensing_agreement where agreement_id > ? order by agreement_id limit ?)
        stretch""";

  private UUID last = BEFORE_ALL;
  private long found;
  private long foundInLastRound;

  @Override
  public Map<String, String> descriptions() {
    return Map.of(NAME, "Licensing agreements whose balance differs from their ledger");
  }

  @Override
  public List<MetricValue> read(Connection connection) throws SQLException {
    try (PreparedStatement check = connection.prepareStatement(CHECK)) {
      check.setObject(1, last);
      check.setInt(2, AT_ONCE);
      try (ResultSet row = check.executeQuery()) {
        row.next();
        found += row.getLong(2);
        if (row.getLong(1) == AT_ONCE) {
          last = row.getObject(3, UUID.class);
        } else {
          last = BEFORE_ALL;
          foundInLastRound = found;
          found = 0;
        }
      }
    }
    return List.of(MetricValue.of(NAME, Math.max(found, foundInLastRound)));
  }
}
