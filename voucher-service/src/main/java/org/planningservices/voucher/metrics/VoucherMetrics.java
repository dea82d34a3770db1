package org.planningservices.voucher.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
import org.planningservices.voucher.voucher.VoucherStatus;

/** How many vouchers there are of each kind, and which deadlines are ahead. */
@ApplicationScoped
class VoucherMetrics implements DatabaseMetrics {

  private static final Duration SOON = Duration.ofDays(30);

  private static final String STATUS = "status";
  private static final String VOUCHERS = "vouchers";
  private static final String DAYS = "voucher.days";
  private static final String EXPIRING = "vouchers.expiring.soon";
  private static final String PAST_EXPIRY = "vouchers.past.expiry";

  /** Days of these are out: neither delivered nor returned. */
  private static final List<VoucherStatus> OUT =
      List.of(VoucherStatus.ASSIGNED, VoucherStatus.RESERVED);

  /** The condition is that of the index which the sweep uses. */
  private static final String LIVE =
      "from voucher where status in ('ASSIGNED', 'RESERVED') and expires_at ";

  private final StatusCounts out = count("days", OUT);
  private final StatusCounts others =
      count(null, Stream.of(VoucherStatus.values()).filter(one -> !OUT.contains(one)).toList());
  private final Clock clock;

  VoucherMetrics(Clock clock) {
    this.clock = clock;
  }

  private static StatusCounts count(String sum, List<VoucherStatus> statuses) {
    return new StatusCounts(
        "voucher",
        "voucher_id",
        sum,
        statuses.stream().map(VoucherStatus::name).toList(),
        StatusCounts.STRETCH);
  }

  @Override
  public Map<String, String> descriptions() {
    return Map.of(
        VOUCHERS,
        "Vouchers of each status, as last counted",
        DAYS,
        "Days of vouchers that are out: assigned or reserved",
        EXPIRING,
        "Vouchers that expire within 30 days unless they are redeemed",
        PAST_EXPIRY,
        "Vouchers that should have expired by now; if more than a few, the sweep is not running");
  }

  @Override
  public List<MetricValue> read(Connection connection) throws SQLException {
    List<MetricValue> figures = new ArrayList<>();
    out.goOn(connection)
        .forEach(
            (status, counted) -> {
              figures.add(MetricValue.of(VOUCHERS, STATUS, lower(status), counted.rows()));
              figures.add(MetricValue.of(DAYS, STATUS, lower(status), counted.sum()));
            });
    others
        .goOn(connection)
        .forEach(
            (status, counted) ->
                figures.add(MetricValue.of(VOUCHERS, STATUS, lower(status), counted.rows())));
    OffsetDateTime now = utc(clock.instant());
    figures.add(
        MetricValue.of(
            EXPIRING,
            BoundedCounts.upToMost(
                connection, LIVE + "> ? and expires_at <= ?", now, now.plus(SOON))));
    figures.add(
        MetricValue.of(PAST_EXPIRY, BoundedCounts.upToMost(connection, LIVE + "<= ?", now)));
    return figures;
  }

  private static String lower(String status) {
    return status.toLowerCase(Locale.ROOT);
  }

  private static OffsetDateTime utc(Instant at) {
    return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
  }
}
