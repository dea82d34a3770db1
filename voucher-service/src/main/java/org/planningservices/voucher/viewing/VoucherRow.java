package org.planningservices.voucher.viewing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/** From columns to what is shown. */
final class VoucherRow {

  private VoucherRow() {}

  static VoucherView view(ResultSet row) throws SQLException {
    return new VoucherView(
        id(row, "voucher_id"),
        id(row, "customer_id"),
        id(row, "agreement_id"),
        row.getString("offering_code"),
        row.getInt("days"),
        row.getString("status"),
        id(row, "designated_partner_id"),
        id(row, "partner_id"),
        instant(row, "assigned_at"),
        instant(row, "expires_at"),
        reservation(row),
        completionReport(row),
        instant(row, "redeemed_at"),
        date(row, "payment_request_deadline"),
        settlement(row));
  }

  static TimelineEntryView timelineEntry(ResultSet row) throws SQLException {
    return new TimelineEntryView(
        id(row, "timeline_entry_id"),
        instant(row, "at"),
        row.getString("what"),
        row.getString("by_whom"),
        row.getString("facts"));
  }

  private static VoucherView.Reservation reservation(ResultSet row) throws SQLException {
    if (id(row, "partner_id") == null) {
      return null;
    }
    return new VoucherView.Reservation(
        id(row, "location_id"),
        row.getString("delivery_country"),
        row.getString("engagement_code"),
        date(row, "planned_start"),
        date(row, "planned_end"),
        id(row, "lead_consultant_id"),
        instant(row, "reserved_at"));
  }

  private static VoucherView.CompletionReport completionReport(ResultSet row) throws SQLException {
    UUID receiptId = id(row, "receipt_id");
    return receiptId == null
        ? null
        : new VoucherView.CompletionReport(receiptId, instant(row, "reported_at"));
  }

  private static VoucherView.Settlement settlement(ResultSet row) throws SQLException {
    UUID paymentRequestId = id(row, "payment_request_id");
    return paymentRequestId == null
        ? null
        : new VoucherView.Settlement(
            paymentRequestId,
            row.getString("settlement_status"),
            row.getString("reference_number"),
            instant(row, "submitted_at"),
            date(row, "pay_by"),
            row.getString("reason_code"),
            date(row, "settled_on"));
  }

  private static UUID id(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  private static LocalDate date(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
