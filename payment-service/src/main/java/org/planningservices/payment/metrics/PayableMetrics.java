package org.planningservices.payment.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.planningservices.foundation.metrics.BoundedCounts;
import org.planningservices.foundation.metrics.DatabaseMetrics;
import org.planningservices.foundation.metrics.MetricValue;
import org.planningservices.foundation.metrics.StatusCounts;
import org.planningservices.payment.payable.PayableStatus;

/** Redeemed vouchers by where their payment stands, and which deadlines are ahead. */
@ApplicationScoped
class PayableMetrics implements DatabaseMetrics {

  private static final Duration SOON = Duration.ofDays(7);

  private static final String PAYABLES = "payables";
  private static final String DUE_SOON = "payables.due.soon";
  private static final String PAST_DEADLINE = "payables.past.deadline";

  /** The condition is that of the index which the sweep uses. */
  private static final String UNSUBMITTED =
      "from payable where status in ('OPEN', 'DRAFTED') and deadline_ends_at ";

  private final StatusCounts count =
      new StatusCounts(
          "payable",
          "voucher_id",
          null,
          Stream.of(PayableStatus.values()).map(PayableStatus::name).toList(),
          StatusCounts.STRETCH);
  private final Clock clock;

  PayableMetrics(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Map<String, String> descriptions() {
    return Map.of(
        PAYABLES,
        "Redeemed vouchers by where their payment stands, as last counted",
        DUE_SOON,
        "Redeemed vouchers whose time to be submitted ends within 7 days",
        PAST_DEADLINE,
        "Redeemed vouchers whose time to be submitted is over and that are not forfeited"
            + " yet, including those that wait for a rate");
  }

  @Override
  public List<MetricValue> read(Connection connection) throws SQLException {
    List<MetricValue> figures = new ArrayList<>();
    count
        .goOn(connection)
        .forEach(
            (status, counted) ->
                figures.add(
                    MetricValue.of(
                        PAYABLES, "status", status.toLowerCase(Locale.ROOT), counted.rows())));
    OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    figures.add(
        MetricValue.of(
            DUE_SOON,
            BoundedCounts.upToMost(
                connection, UNSUBMITTED + "> ? and deadline_ends_at <= ?", now, now.plus(SOON))));
    figures.add(
        MetricValue.of(
            PAST_DEADLINE, BoundedCounts.upToMost(connection, UNSUBMITTED + "<= ?", now)));
    return figures;
  }
}
