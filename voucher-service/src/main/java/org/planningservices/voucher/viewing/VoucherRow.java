package org.planningservices.voucher.viewing;

import java.sql.SQLException;
import java.util.UUID;
import org.planningservices.foundation.database.Row;

/** From columns to what is shown. */
final class VoucherRow {

  private VoucherRow() {}

  static VoucherView view(Row row) throws SQLException {
    return new VoucherView(
        row.id("voucher_id"),
        row.id("customer_id"),
        row.id("agreement_id"),
        row.text("offering_code"),
        row.integer("days"),
        row.text("status"),
        row.id("designated_partner_id"),
        row.id("partner_id"),
        row.instant("assigned_at"),
        row.instant("expires_at"),
        reservation(row),
        completionReport(row),
        row.instant("redeemed_at"),
        row.day("payment_request_deadline"),
        settlement(row));
  }

  static TimelineEntryView timelineEntry(Row row) throws SQLException {
    return new TimelineEntryView(
        row.id("timeline_entry_id"),
        row.instant("at"),
        row.text("what"),
        row.text("by_whom"),
        row.text("facts"));
  }

  private static VoucherView.Reservation reservation(Row row) throws SQLException {
    if (row.id("partner_id") == null) {
      return null;
    }
    return new VoucherView.Reservation(
        row.id("location_id"),
        row.text("delivery_country"),
        row.text("engagement_code"),
        row.day("planned_start"),
        row.day("planned_end"),
        row.id("lead_consultant_id"),
        row.instant("reserved_at"));
  }

  private static VoucherView.CompletionReport completionReport(Row row) throws SQLException {
    UUID receiptId = row.id("receipt_id");
    return receiptId == null
        ? null
        : new VoucherView.CompletionReport(receiptId, row.instant("reported_at"));
  }

  private static VoucherView.Settlement settlement(Row row) throws SQLException {
    UUID paymentRequestId = row.id("payment_request_id");
    return paymentRequestId == null
        ? null
        : new VoucherView.Settlement(
            paymentRequestId,
            row.text("settlement_status"),
            row.text("reference_number"),
            row.instant("submitted_at"),
            row.day("pay_by"),
            row.text("reason_code"),
            row.day("settled_on"));
  }
}
