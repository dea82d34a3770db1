package org.planningservices.voucher;

import java.util.List;
import java.util.UUID;
import org.planningservices.testkit.Database;

/** What the service keeps; the same before and after says that nothing was done. */
public record Footprint(
    String vouchers,
    long outbox,
    long audit,
    long answers,
    long timeline,
    long deliverables,
    long reports,
    long ledger) {

  public static Footprint now() {
    return new Footprint(
        (String)
            Database.query(
                    "select md5(string_agg(voucher_id || status || version || sequence, ','"
                        + " order by voucher_id)) as text from voucher")
                .getFirst()
                .get("text"),
        Database.count("outbox"),
        // a wrong guess is recorded on purpose, whatever becomes of the request
        Database.count("audit_entry where action <> 'guess-wrongly'"),
        Database.count("idempotency_record"),
        Database.count("timeline_entry"),
        Database.count("deliverable"),
        Database.count("completion_report"),
        Database.count("ledger_entry"));
  }

  /** What was recorded about a thing, oldest first. */
  public static List<String> audit(UUID id) {
    return Database.query(
            "select action from audit_entry where object_id = ? order by audit_id", id)
        .stream()
        .map(row -> (String) row.get("action"))
        .toList();
  }

  /** The events of a voucher, oldest first. */
  public static List<String> events(UUID voucherId) {
    return Database.outbox(voucherId).stream().map(Database.OutboxEvent::type).toList();
  }
}
