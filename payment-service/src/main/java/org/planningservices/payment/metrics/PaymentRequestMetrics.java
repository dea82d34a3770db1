package org.planningservices.payment.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.planningservices.foundation.metrics.BoundedCounts;
import org.planningservices.foundation.metrics.DatabaseMetrics;
import org.planningservices.foundation.metrics.MetricValue;

/** What partners have asked for, and what is late. */
@ApplicationScoped
class PaymentRequestMetrics implements DatabaseMetrics {

  private static final String REQUESTS = "payment.requests";
  private static final String AMOUNT = "payment.requests.amount";
  private static final String OVERDUE_AMOUNT = "payment.requests.overdue.amount";
  private static final String DIFFERENCES = "payment.request.differences";

  private static final String CURRENCY = "currency";

  private static final String LIVE =
      """
      select status, currency, count(*), sum(total_amount),
        coalesce(sum(total_amount) filter (where status = 'APPROVED' and pay_by < ?), 0)
      from (select status, currency, total_amount, pay_by from payment_request
        where status in ('SUBMITTED', 'APPROVED') limit %d) live
      group by status, currency"""
          .formatted(BoundedCounts.MOST);

  static final int AT_ONCE = 500;
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  /** One statement sees one moment: a request and its lines are changed together. */
  private static final String CHECK =
      """
      select count(*),
        count(*) filter (where total_amount <> (select coalesce(sum(amount), 0)
          from payment_request_line line
          where line.payment_request_id = stretch.payment_request_id)),
        (array_agg(payment_request_id order by payment_request_id desc))[1]
      from (select payment_request_id, total_amount from payment_request
        where payment_request_id > ? order by payment_request_id limit ?) stretch""";

  private final Clock clock;

  private UUID last = BEFORE_ALL;
  private long found;
  private long foundInLastRound;

  PaymentRequestMetrics(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Map<String, String> descriptions() {
    return Map.of(
        REQUESTS,
        "Payment requests that wait for the programme: submitted ones for a review, approved ones"
            + " for the payment",
        AMOUNT,
        "The total of these payment requests, in each currency",
        OVERDUE_AMOUNT,
        "The total that is approved and should have been paid before today",
        DIFFERENCES,
        "Payment requests whose total differs from the sum of their lines");
  }

  @Override
  public List<MetricValue> read(Connection connection) throws SQLException {
    List<MetricValue> figures = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(LIVE)) {
      select.setObject(1, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          addTo(figures, rows);
        }
      }
    }
    figures.add(MetricValue.of(DIFFERENCES, differences(connection)));
    return figures;
  }

  private static void addTo(List<MetricValue> figures, ResultSet row) throws SQLException {
    String status = row.getString(1).toLowerCase(Locale.ROOT);
    Map<String, String> tags = Map.of("status", status, CURRENCY, row.getString(2));
    figures.add(new MetricValue(REQUESTS, tags, row.getLong(3)));
    figures.add(new MetricValue(AMOUNT, tags, row.getDouble(4)));
    if (status.equals("approved")) {
      figures.add(MetricValue.of(OVERDUE_AMOUNT, CURRENCY, row.getString(2), row.getDouble(5)));
    }
  }

  private long differences(Connection connection) throws SQLException {
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
    return Math.max(found, foundInLastRound);
  }
}
