package org.planningservices.payment;

import java.util.List;
import java.util.UUID;
import org.planningservices.testkit.Database;

/** What the service keeps; the same before and after says that nothing was done. */
public record Footprint(
    long requests, long liveLines, String statuses, long outbox, long audit, long answers) {

  public static Footprint now() {
    return new Footprint(
        Database.count("payment_request"),
        Database.count("payment_request_line where live"),
        text(
            "select md5(string_agg(payment_request_id || status || version, ',' order by"
                + " payment_request_id)) || md5((select string_agg(voucher_id || status || version,"
                + " ',' order by voucher_id) from payable)) as text from payment_request"),
        Database.count("outbox"),
        Database.count("audit_entry"),
        Database.count("idempotency_record"));
  }

  public static String payable(UUID voucher) {
    return text("select status as text from payable where voucher_id = ?", voucher);
  }

  /** How many payment requests hold the voucher: never more than one. */
  public static int liveLines(UUID voucher) {
    return Database.query(
            "select 1 from payment_request_line where voucher_id = ? and live", voucher)
        .size();
  }

  /** What was recorded about a thing, oldest first. */
  public static List<String> audit(UUID id) {
    return Database.query(
            "select action from audit_entry where object_id = ? order by audit_id", id)
        .stream()
        .map(row -> (String) row.get("action"))
        .toList();
  }

  /** Why the last thing that was recorded about it was done. */
  public static String reason(UUID id) {
    return text(
        "select reason as text from audit_entry where object_id = ? order by audit_id desc limit 1",
        id);
  }

  private static String text(String sql, Object... values) {
    return (String) Database.query(sql, values).getFirst().get("text");
  }
}
